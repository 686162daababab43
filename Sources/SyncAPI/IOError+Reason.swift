import Glibc
import NIOCore

extension IOError {
  /// The other side broke the connection.
  var isReset: Bool { [ECONNRESET, EPIPE, ECONNABORTED].contains(errnoCode) }

  var isRefused: Bool { errnoCode == ECONNREFUSED || errnoCode == EACCES || errnoCode == EPERM }

  var isUnreachable: Bool { [EHOSTUNREACH, ENETUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL].contains(errnoCode) }

  var isTimeout: Bool { errnoCode == ETIMEDOUT }
}
