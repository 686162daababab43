/// The documented limit of calls of one user, over a sliding stretch of time.
struct CallLimit {
  static let calls = 40
  static let seconds = 10

  private var times: [Int64] = []

  /// Takes a call at `now`, epoch milliseconds: nil, or the seconds until the next one is free.
  mutating func take(at now: Int64) -> Int? {
    let span = Int64(Self.seconds) * 1000
    times.removeAll { $0 <= now - span || $0 > now }
    guard times.count >= Self.calls, let oldest = times.first else {
      times.append(now)
      return nil
    }
    return max(1, Int((oldest + span - now + 999) / 1000))
  }
}
