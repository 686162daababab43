/// Why a demo server didn't start.
package enum DemoServerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The port isn't one of 0...65,535.
  case badPort(Int)
  case portInUse(Int)
  /// The system lets only some users listen there.
  case portForbidden(Int)
  case failed(String)

  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .badPort(let port): "\(port) is no port; use one of 1 to 65535, or 0 for any free one"
    case .portInUse(let port): "port \(port) is in use by another program; use another one, or 0 for any free one"
    case .portForbidden(let port): "port \(port) needs more rights than this user has; use one above 1023"
    case .failed(let reason): "the demo server could not start: \(reason)"
    }
  }
}
