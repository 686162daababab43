import Glibc
import TaskModel

/// An exclusive lock between processes, on a file of its own that stays. The kernel gives it up with the process.
struct FileLock: ~Copyable {
  /// Milliseconds for which another's lock is waited for.
  private static let patience = 5_000

  private let descriptor: Int32

  /// Nil where the file can't be made, as on a disk that can't be written: there nobody moves anything either.
  init?(_ path: String) throws(HistoryFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    for _ in 0..<Self.patience / 10 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      // A file system without such locks does without.
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      usleep(10_000)
    }
    close(descriptor)
    throw HistoryFailure(.locked)
  }

  deinit { close(descriptor) }
}
