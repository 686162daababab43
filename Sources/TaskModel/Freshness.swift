/// The age of the last good snapshot.
package struct Freshness: Equatable, Sendable {
  /// Milliseconds since the snapshot was whole, never negative.
  package let age: Int64
  /// True when more than two intervals have passed, so that at least one poll brought nothing.
  package let isStale: Bool

  /// - Parameters:
  ///   - takenAt: epoch milliseconds.
  ///   - now: epoch milliseconds.
  ///   - interval: milliseconds between two polls.
  package init(takenAt: Int64, now: Int64, interval: Int64) {
    let (difference, overflow) = now.subtractingReportingOverflow(takenAt)
    age = overflow ? (now > takenAt ? .max : 0) : max(0, difference)
    isStale = age / 2 > interval || (age / 2 == interval && age % 2 == 1)
  }
}
