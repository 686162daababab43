import Glibc
import TaskModel

/// Where the memory's files lie: the database and, beside it, what SQLite and synctop keep with it.
struct FilePlace {
  let path: String

  /// Whose exclusive lock whoever opens or moves the files must hold.
  var lockPath: String { (path.hasSuffix(".db") ? String(path.dropLast(3)) : path) + ".lock" }

  /// The database and all that belongs to it, in the order in which they are moved: without its log of writes, a database
  /// would be read as an older one, and the log without its database would be taken for that of the next one.
  static let endings = ["-wal", "-shm", "-journal", ""]

  /// Looks at the files without opening them, as closing one would give up the locks of others in this process.
  ///
  /// A file that isn't there is made, for its owner alone. What is no regular file, or another user's, is refused.
  func prepare() throws(HistoryFailure) {
    for ending in Self.endings { try check(path + ending) }
    guard FileIdentity(path) == nil else { return }
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return try check(path) }
      throw Self.failure(errno)
    }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  /// Takes a file back from others; one that isn't there is fine.
  private func check(_ path: String) throws(HistoryFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw Self.failure(errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw Self.refusal("is a symbolic link", "put the file it leads to in its place")
    case S_IFDIR: throw Self.refusal("is a directory", "move it away, or name another directory")
    default: throw Self.refusal("is no regular file", "move it away, or name another directory")
    }
    guard status.st_uid == geteuid() else {
      throw Self.refusal(
        "belongs to another user (id \(status.st_uid))", "make it yours, or name another directory")
    }
    if status.st_mode & 0o077 != 0 { chmod(path, status.st_mode & 0o700) }
  }

  /// Whether something lies there that is shorter than any database; nothing at all is the start of one.
  var isTooShort: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && (1..<512).contains(status.st_size)
  }

  static func refusal(_ what: String, _ nextStep: String) -> HistoryFailure {
    HistoryFailure(.refused(what: what, nextStep: nextStep))
  }

  /// What a failed call of the system comes to.
  static func failure(_ problem: Int32) -> HistoryFailure {
    switch problem {
    case ENOSPC, EDQUOT: HistoryFailure(.diskFull)
    case EROFS: HistoryFailure(.readOnly)
    case EACCES, EPERM: refusal("may not be used by you", "check the owner and the mode of its directory")
    case ENOENT, ENOTDIR: refusal("lies in no directory", "make the directory, or name another one")
    case ELOOP: refusal("is a symbolic link", "put the file it leads to in its place")
    case ENAMETOOLONG: refusal("has too long a name", "name another directory")
    default: HistoryFailure(.failed(reason: String(cString: strerror(problem))))
    }
  }
}
