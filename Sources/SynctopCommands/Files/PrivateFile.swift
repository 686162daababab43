import Glibc

/// Files that only their owner may read, put in place whole or not at all.
enum PrivateFile {
  /// Writes the file `name` in the directory that `directory` is open on, mode 0600. Whoever reads it meanwhile sees the
  /// old content or the new one. A symbolic link, or anything that is no regular file, isn't replaced.
  static func write(_ bytes: [UInt8], named name: String, in directory: Int32) throws(FileRefusal) {
    guard isName(name) else { throw FileRefusal(what: "is no name of a file", nextStep: "choose another name") }
    try checkTarget(name, directory)
    let draft = ".\(name).\(UInt64.random(in: 0 ... .max))"
    do throws(FileRefusal) {
      try fill(draft, in: directory, with: bytes)
      guard renameat(directory, draft, directory, name) == 0 else { throw refusal(for: errno) }
    } catch {
      unlinkat(directory, draft, 0)
      throw error
    }
    _ = fsync(directory)
  }

  /// The same by a path, whose directory is made where it is missing and must be the user's own.
  static func write(_ bytes: [UInt8], to path: String) throws(FileRefusal) {
    let parts = path.split(separator: "/")
    let directory = try PrivateDirectory.open("/" + parts.dropLast().joined(separator: "/"))
    defer { close(directory) }
    try write(bytes, named: parts.last.map(String.init) ?? "", in: directory)
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200 && name != "." && name != ".."
      && !name.utf8.contains { $0 == 0 || $0 == 47 }
  }

  private static func checkTarget(_ name: String, _ directory: Int32) throws(FileRefusal) {
    var status = stat()
    guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    guard status.st_mode & S_IFMT != S_IFLNK else {
      throw FileRefusal(what: "is a symbolic link", nextStep: "name the file it leads to")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileRefusal(what: "is no regular file", nextStep: "move it away, or name another file")
    }
  }

  private static func fill(_ name: String, in directory: Int32, with bytes: [UInt8]) throws(FileRefusal) {
    let descriptor = openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal(for: errno) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw refusal(for: errno) }
    try write(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw refusal(for: errno) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileRefusal) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refusal(for: errno) }
      done += count
    }
  }

  private static func refusal(for problem: Int32) -> FileRefusal {
    switch problem {
    case EACCES, EPERM: FileRefusal(what: "may not be written by you", nextStep: "check its directory's owner and mode")
    case EROFS: FileRefusal(what: "lies on a file system that can't be written", nextStep: "name another place")
    case ENOSPC, EDQUOT: FileRefusal(what: "finds no room on the disk", nextStep: "make room, or name another place")
    default: FileRefusal(what: "can't be written: \(String(cString: strerror(problem)))", nextStep: "check the path")
    }
  }
}
