import Synchronization

/// The place for the first of several answers to one question; those that come later are dropped.
final class OneAnswer<Value: Sendable>: Sendable {
  private let place: Mutex<CheckedContinuation<Value, Never>?>

  init(_ place: CheckedContinuation<Value, Never>) { self.place = Mutex(place) }

  func give(_ value: Value) {
    let waiting = place.withLock { place in
      defer { place = nil }
      return place
    }
    waiting?.resume(returning: value)
  }
}
