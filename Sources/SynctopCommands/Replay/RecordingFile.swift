import Glibc

/// The file of a recording while it is written: made anew, for its owner alone, and only ever with whole lines.
final class RecordingFile {
  /// Why no more is written.
  enum Trouble: Error, Equatable {
    case full
    case system(Int32)
  }

  private let descriptor: Int32
  private let limit: Int
  /// In bytes.
  private(set) var size = 0

  /// Makes the file; one that is there already is refused, and so is a symbolic link. `limit` in bytes.
  init(_ path: String, limit: Int) throws(FileRefusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileRefusal(what: "is no path", nextStep: "name a file")
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o600)
    self.limit = limit
    guard descriptor >= 0 else { throw Self.refusal(errno) }
    fchmod(descriptor, 0o600)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes a line, or nothing: what could be written of one that couldn't be finished is taken back. `spare` bytes are
  /// left free below the limit.
  func append(_ line: [UInt8], spare: Int) throws(Trouble) {
    guard size + line.count + spare <= limit else { throw .full }
    guard mayGrow(to: size + line.count) else { throw .system(EFBIG) }
    var done = 0
    while done < line.count {
      let count = line[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = errno
        takeBack()
        throw .system(problem)
      }
      done += count
    }
    size += line.count
  }

  /// Asked beforehand, as writing beyond what the process may is answered by a signal that ends it.
  private func mayGrow(to size: Int) -> Bool {
    var bound = rlimit()
    return getrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &bound) != 0 || UInt64(size) <= bound.rlim_cur
  }

  private func takeBack() {
    _ = ftruncate(descriptor, off_t(size))
    _ = lseek(descriptor, off_t(size), SEEK_SET)
  }

  private static func refusal(_ problem: Int32) -> FileRefusal {
    switch problem {
    case EEXIST: FileRefusal(what: "is there already", nextStep: "name a new file, or move that one away")
    case ENOENT, ENOTDIR: FileRefusal(what: "lies in no directory", nextStep: "make its directory first")
    case EACCES, EPERM: FileRefusal(what: "may not be written by you", nextStep: "name a file in a directory of yours")
    case EROFS: FileRefusal(what: "lies on a file system that can't be written", nextStep: "name another place")
    case ENOSPC, EDQUOT: FileRefusal(what: "finds no room on the disk", nextStep: "make room, or name another place")
    default: FileRefusal(what: "can't be made: \(String(cString: strerror(problem)))", nextStep: "check the path")
    }
  }
}
