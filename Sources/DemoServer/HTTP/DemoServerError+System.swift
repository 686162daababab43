import NIOCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DemoServerError {
  /// What the system's answer to listening on `port` means.
  init(_ error: any Error, port: Int) {
    guard let error = error as? IOError else {
      self = .failed("\(error)")
      return
    }
    switch error.errnoCode {
    case EADDRINUSE: self = .portInUse(port)
    case EACCES: self = .portForbidden(port)
    default: self = .failed("\(error)")
    }
  }
}
