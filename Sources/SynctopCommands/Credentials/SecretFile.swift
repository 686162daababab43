import Glibc

/// A file of another tool's that may hold secrets, as it was found.
enum SecretFile {
  /// The largest that is read, in bytes.
  static let sizeLimit = 1_048_576

  case absent
  /// It can't be read, or is no regular file.
  case unreadable(FileRefusal)
  /// The content, and why no secret in it may be used; nil where it may.
  case content([UInt8], danger: FileRefusal?)

  /// Looks at the file; a symbolic link is followed to what must be as safe.
  init(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self =
        errno == EACCES
        ? .unreadable(FileRefusal(what: "may not be read by you", nextStep: "check its directory's mode")) : .absent
      return
    }
    do throws(FileRefusal) {
      let file = try RegularFile.read(path, limit: Self.sizeLimit)
      self = .content(file.bytes, danger: Self.danger(of: file, at: path))
    } catch {
      self = .unreadable(error)
    }
  }

  /// Why a file with secrets isn't safe: it is another user's, or others can read or write it. Nil where it is.
  static func danger(of file: RegularFile, at path: String) -> FileRefusal? {
    guard file.owner == geteuid() || file.owner == 0 else {
      return FileRefusal(
        what: "belongs to another user (id \(file.owner))", nextStep: "make it yours, or name another file")
    }
    guard !file.isReadableByOthers else {
      return FileRefusal(what: "can be read by others", nextStep: "run: chmod 600 \(ShellWord.quoted(path))")
    }
    guard file.mode & 0o022 == 0 else {
      return FileRefusal(what: "can be written by others", nextStep: "run: chmod 600 \(ShellWord.quoted(path))")
    }
    return nil
  }
}
