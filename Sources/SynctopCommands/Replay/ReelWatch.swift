import TaskModel

/// Finds out when nobody watched, from good polls in their order.
struct ReelWatch: Sendable {
  /// The most gaps that are told; further ones join the last.
  private static let mostGaps = 10_000

  private(set) var gaps: [WatchedSpan] = []
  private var seen: Int64?
  private var limit: Int64 = 0
  private var isLost = false

  /// A good poll; `interval` is the time between two, milliseconds.
  mutating func see(at moment: Int64, interval: Int64) {
    limit = WatchedSpan.gapLimit(interval: interval)
    if let seen, moment - seen > limit || isLost, moment > seen { add(seen, moment) }
    seen = moment
    isLost = false
  }

  /// Something is missing from here to the next poll.
  mutating func lose() { isLost = true }

  /// The recording ends.
  mutating func end(at moment: Int64) {
    if let seen, moment - seen > limit { add(seen, moment) }
  }

  private mutating func add(_ start: Int64, _ end: Int64) {
    guard gaps.count < Self.mostGaps, gaps.last?.end != start else {
      gaps[gaps.count - 1] = WatchedSpan(start: gaps[gaps.count - 1].start, end: end)
      return
    }
    gaps.append(WatchedSpan(start: start, end: end))
  }
}
