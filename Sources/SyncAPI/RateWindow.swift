/// Spreads requests so that no more than a number of them start within any stretch of a given length.
struct RateWindow {
  private let limit: Int?
  private let length: Duration
  /// When the latest requests start, the oldest first; never more than `limit` of them.
  private var starts: [Duration] = []

  /// Without a `limit` nothing ever waits.
  init(limit: Int?, length: Duration) {
    self.limit = limit
    self.length = length
  }

  /// Books the next start.
  ///
  /// - Returns: how long to wait for it.
  mutating func book(at now: Duration) -> Duration {
    guard let limit else { return .zero }
    var start = now
    if starts.count >= limit {
      start = max(now, starts[0] + length)
      starts.removeFirst()
    }
    starts.append(start)
    return start - now
  }
}
