import Glibc

/// The whole content of a regular file, read without ever blocking on something else.
struct RegularFile: Sendable {
  let bytes: [UInt8]
  /// The permission bits.
  let mode: UInt32
  /// The user id of the owner.
  let owner: UInt32

  /// True when the group or others may read it.
  var isReadableByOthers: Bool { mode & 0o044 != 0 }

  /// True when everybody may write it.
  var isWritableByAnybody: Bool { mode & 0o002 != 0 }

  /// Reads the file at `path`; one larger than `limit` bytes is refused, and without `followsLinks` also a symbolic
  /// link as the last part of the path.
  static func read(_ path: String, limit: Int, followsLinks: Bool = true) throws(FileRefusal) -> RegularFile {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileRefusal(what: "is no path", nextStep: "name a file")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw refusal(for: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(for: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw notRegular(status.st_mode) }
    let bytes = try content(of: descriptor, expecting: Int(status.st_size), limit: limit)
    return RegularFile(bytes: bytes, mode: UInt32(status.st_mode) & 0o7777, owner: UInt32(status.st_uid))
  }

  private static func content(of descriptor: Int32, expecting size: Int, limit: Int) throws(FileRefusal) -> [UInt8] {
    var bytes: [UInt8] = []
    guard size <= limit else { throw tooLarge(limit) }
    while true {
      let room = max(size - bytes.count, 4096) + 1
      let (count, problem) = append(room, from: descriptor, to: &bytes)
      if count < 0, problem == EINTR { continue }
      guard count >= 0 else { throw refusal(for: problem) }
      guard bytes.count <= limit else { throw tooLarge(limit) }
      if count == 0 { return bytes }
    }
  }

  private static func append(_ room: Int, from descriptor: Int32, to bytes: inout [UInt8]) -> (Int, Int32) {
    var problem: Int32 = 0
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, room)
      problem = errno
      initialized = max(count, 0)
    }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    return (count, problem)
  }

  private static func notRegular(_ mode: mode_t) -> FileRefusal {
    let kind =
      switch mode & S_IFMT {
      case S_IFDIR: "a directory"
      case S_IFIFO: "a pipe"
      case S_IFSOCK: "a socket"
      default: "a device"
      }
    return FileRefusal(what: "is \(kind), not a file", nextStep: "name a regular file")
  }

  private static func tooLarge(_ limit: Int) -> FileRefusal {
    FileRefusal(what: "is larger than \(Quantity.bytes(limit))", nextStep: "name the right file, or make it smaller")
  }

  private static func refusal(for problem: Int32) -> FileRefusal {
    switch problem {
    case ENOENT, ENOTDIR: FileRefusal(what: "doesn't exist", nextStep: "check the path")
    case EACCES, EPERM: FileRefusal(what: "may not be read by you", nextStep: "check its owner and its mode")
    case ELOOP: FileRefusal(what: "is a symbolic link", nextStep: "name the file it leads to")
    default: FileRefusal(what: "can't be read: \(String(cString: strerror(problem)))", nextStep: "check the path")
    }
  }
}
