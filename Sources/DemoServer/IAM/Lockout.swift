/// Counts failures in a row by name, and locks a name out for a while when there were too many.
struct Lockout {
  /// Names that are remembered; when there are more, all start anew.
  private static let bound = 1000

  /// The failure that locks.
  let limit: Int
  /// How long a lock lasts, and how long a failure counts, in milliseconds.
  let span: Int64

  private var failures: [String: (count: Int, last: Int64)] = [:]

  init(limit: Int, seconds: Int64) {
    self.limit = limit
    span = seconds * 1000
  }

  /// Whether `name` is locked out at `now`, epoch milliseconds.
  func isLocked(_ name: String, at now: Int64) -> Bool {
    guard let known = failures[name] else { return false }
    return known.count >= limit && now < known.last + span
  }

  mutating func fail(_ name: String, at now: Int64) {
    if failures.count >= Self.bound { failures = [:] }
    let known = failures[name].flatMap { now < $0.last + span ? $0.count : nil } ?? 0
    failures[name] = (known + 1, now)
  }

  mutating func succeed(_ name: String) { failures[name] = nil }
}
