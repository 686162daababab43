import Glibc

/// A log for its owner alone that never outgrows its bound: when it is full it takes the place of the one before it.
final class LogFile {
  private let path: String
  private let limit: Int
  private var descriptor: Int32
  private var size: Int

  /// Opens the file to append, or makes it; `limit` in bytes. A symbolic link, a file of another user and what is no
  /// regular file are refused; one that others can read is taken back from them.
  init(_ path: String, limit: Int = 8 << 20) throws(FileRefusal) {
    self.path = path
    self.limit = limit
    (descriptor, size) = try Self.open(path)
  }

  deinit { close(descriptor) }

  /// Adds a line, whose end is added. What can't be written is lost: a full disk must not stop a board.
  func append(_ line: String) {
    let bytes = Array(line.utf8) + [UInt8(ascii: "\n")]
    if size > 0, size + bytes.count > limit { turn() }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    size += max(count, 0)
  }

  private func turn() {
    guard rename(path, path + ".1") == 0, let (fresh, size) = try? Self.open(path) else { return }
    close(descriptor)
    (descriptor, self.size) = (fresh, size)
  }

  private static func open(_ path: String) throws(FileRefusal) -> (Int32, Int) {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw refusal(errno) }
    var status = stat()
    let isOwn = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_uid == geteuid()
    guard isOwn, status.st_mode & 0o077 == 0 || fchmod(descriptor, 0o600) == 0 else {
      close(descriptor)
      throw FileRefusal(what: "is no file of yours", nextStep: "name another file, in a directory of yours")
    }
    return (descriptor, Int(status.st_size))
  }

  private static func refusal(_ problem: Int32) -> FileRefusal {
    switch problem {
    case ELOOP: FileRefusal(what: "is a symbolic link", nextStep: "name the file it leads to")
    case ENOENT, ENOTDIR: FileRefusal(what: "lies in no directory", nextStep: "make its directory first")
    default: FileRefusal(what: "can't be written: \(String(cString: strerror(problem)))", nextStep: "check the path")
    }
  }
}
