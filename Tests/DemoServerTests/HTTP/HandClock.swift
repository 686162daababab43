import Synchronization

/// A clock that is moved by hand.
final class HandClock: Sendable {
  private let moment: Mutex<Int64>

  init(_ start: Int64) { moment = Mutex(start) }

  var time: Int64 { moment.withLock { $0 } }

  func advance(_ milliseconds: Int64) { moment.withLock { $0 += milliseconds } }
}
