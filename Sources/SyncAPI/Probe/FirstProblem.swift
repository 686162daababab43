import Synchronization

/// The first error of a connection: what comes after it is only its consequence.
final class FirstProblem: Sendable {
  private let place = Mutex<(any Error)?>(nil)

  /// Nil while nothing went wrong.
  var error: (any Error)? { place.withLock { $0 } }

  func note(_ error: any Error) {
    place.withLock { $0 = $0 ?? error }
  }
}
