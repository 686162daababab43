extension TaskRun {
  /// How far the service's clock, by which logs are stamped, may be ahead of ours, milliseconds.
  private static let clockError: Int64 = 120_000

  /// How long the run took, or has taken; nil where that can't be told.
  ///
  /// The stamp on its log tells it exactly: `loggedAt` is the moment of the newest entry's, epoch milliseconds. Otherwise
  /// it ended between the last poll that saw it under way and the first that didn't; where that was long after, as
  /// nobody watched, only the lower bound is told.
  package func duration(loggedAt: Int64? = nil) -> RunDuration? {
    let latest = seenAt.clampedDistance(from: start)
    let seen = lastSeenRunning.map { max(0, $0.clampedDistance(from: start)) }
    if outcome == .running { return RunDuration(atLeast: max(seen ?? 0, latest), atMost: nil) }
    if let loggedAt, loggedAt >= start, loggedAt.clampedDistance(from: seenAt) <= Self.clockError {
      let exact = loggedAt.clampedDistance(from: start)
      return RunDuration(atLeast: exact, atMost: exact)
    }
    let atMost = latest < 0 || latest > FailureClock.runLimit + Self.clockError ? nil : latest
    if seen == nil, atMost == nil { return nil }
    return RunDuration(atLeast: min(seen ?? 0, atMost ?? .max), atMost: atMost)
  }
}
