import TaskModel

/// A pass with the times that count for it, on the clock that only grows.
struct HeldEntry {
  /// The longest time before its end that a pass is renewed.
  private static let margin = Duration.seconds(900)
  /// Passes that don't say how long they are good are renewed after this time.
  private static let unknownLife = Duration.seconds(3600)

  let pass: Pass
  /// Whether the service has taken it.
  var isProven = false
  /// When it is to be renewed.
  private(set) var renewal: Duration
  /// From when on it isn't sent any more; nil for one that serves until it is refused.
  private let end: Duration?

  init(_ entry: Entry, at now: Duration) {
    pass = entry.pass
    end = entry.life.map { now + $0 }
    renewal = now + (entry.life.map { $0 - min(Self.margin, $0 / 10) } ?? Self.unknownLife)
  }

  func isGood(at now: Duration) -> Bool { end.map { now < $0 } ?? true }

  func isDue(at now: Duration) -> Bool { now >= renewal }

  /// How long it is good from `now` on; nil where that isn't known.
  func rest(at now: Duration) -> Duration? { end.map { max($0 - now, .zero) } }

  /// Puts the renewal off, after one that failed at `now`, for the least time or more: a person who didn't answer isn't
  /// asked again and again.
  mutating func putOff(after failure: FetchFailure, at now: Duration, least: Duration) {
    let wait = failure.step == .passcode ? max(least, (rest(at: now) ?? .zero) / 2) : least
    renewal = max(renewal, now + wait)
  }
}
