import Glibc

/// A directory that only its owner may enter, for what synctop keeps.
enum PrivateDirectory {
  /// Makes the directory and those above it that are missing, all for the owner alone, and opens it.
  ///
  /// One that is there already is taken back from others where it is the user's own. Refused are a symbolic link as the
  /// last part, a directory of another user, and one in a place where everybody may put another in its stead.
  /// - Returns: a descriptor that the caller closes.
  static func open(_ path: String) throws(FileRefusal) -> Int32 {
    guard path.hasPrefix("/"), !path.utf8.contains(0) else {
      throw FileRefusal(what: "is no absolute path", nextStep: "write it from / on")
    }
    try make(path)
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw isLink(path) ? refusal(for: ELOOP) : refusal(for: errno) }
    do throws(FileRefusal) {
      try check(descriptor, path)
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// A link is called no directory by the kernel where a directory was asked for.
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    let problem = errno
    defer { errno = problem }
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func make(_ path: String) throws(FileRefusal) {
    let parts = path.split(separator: "/")
    for count in parts.indices {
      let part = "/" + parts[...count].joined(separator: "/")
      guard access(part, F_OK) != 0 else { continue }
      guard mkdir(part, 0o700) == 0 || errno == EEXIST else { throw refusal(for: errno) }
    }
  }

  private static func check(_ descriptor: Int32, _ path: String) throws(FileRefusal) {
    var status = stat()
    var parent = stat()
    guard fstat(descriptor, &status) == 0, stat(path + "/..", &parent) == 0 else { throw refusal(for: errno) }
    guard status.st_uid == geteuid() else {
      throw FileRefusal(
        what: "belongs to another user (id \(status.st_uid))", nextStep: "make it yours, or name another directory")
    }
    guard parent.st_mode & 0o002 == 0 || parent.st_mode & S_ISVTX != 0 else {
      throw FileRefusal(
        what: "lies where everybody may replace it",
        nextStep: "run: chmod o-w \(ShellWord.quoted(above(path))), or name another directory")
    }
    guard status.st_mode & 0o077 != 0 else { return }
    guard fchmod(descriptor, 0o700) == 0 else { throw refusal(for: errno) }
  }

  private static func above(_ path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func refusal(for problem: Int32) -> FileRefusal {
    switch problem {
    case ELOOP: FileRefusal(what: "is a symbolic link", nextStep: "name the directory it leads to")
    case ENOTDIR: FileRefusal(what: "is no directory, or lies in none", nextStep: "name a directory")
    case EACCES, EPERM: FileRefusal(what: "may not be used by you", nextStep: "check its owner and its mode")
    case EROFS: FileRefusal(what: "lies on a file system that can't be written", nextStep: "name another directory")
    default: FileRefusal(what: "can't be made: \(String(cString: strerror(problem)))", nextStep: "check the path")
    }
  }
}
