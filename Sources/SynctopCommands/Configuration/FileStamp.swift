import Glibc

/// What tells one state of a file from another without reading it.
struct FileStamp: Equatable, Sendable {
  var device: UInt64 = 0
  var inode: UInt64 = 0
  var size: Int64 = 0
  /// Nanoseconds since 1970 of the last write, and of the last change of anything else, such as the mode.
  var written: Int64 = 0
  var changed: Int64 = 0

  /// The stamp of what is at `path` now, links followed; nil where nothing is.
  static func now(_ path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FileStamp(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      written: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
