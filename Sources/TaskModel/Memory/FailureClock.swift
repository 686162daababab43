/// How long a task has been failing, how near the service is to stopping its schedule, and how long its run goes on.
package struct FailureClock: Equatable, Sendable {
  /// The service stops a run that takes longer, milliseconds.
  package static let runLimit: Int64 = 30 * 60_000

  /// Who switched a failing task's schedule off, as far as can be told.
  package enum Stop: Equatable, Sendable {
    /// Likely the service: more runs failed than it bears, or nobody saw how many.
    case likelyByService
    /// Somebody: too few runs failed for the service to have done it.
    case bySomebody
  }

  /// Start of the first failed run of the row, epoch milliseconds; nil where nothing fails, or it isn't known.
  package let failingSince: Int64?
  /// Failed runs in a row; 0 for none, nil where nothing is known.
  package let streak: Int?
  /// Whether there may have been more.
  package let streakAtLeast: Bool
  /// Failures in a row that the service bears: it stops the schedule at the next one.
  package let limit: Int
  /// Start of the last run that succeeded, epoch milliseconds; nil where none is known.
  package let lastSuccess: Int64?
  /// How long the run has been under way, milliseconds; nil where none is, or its start isn't known.
  package let runningFor: Int64?
  /// Whether a run is under way after a failure: only a success ends the row.
  package let isRetrying: Bool
  /// Whether the last run that ended failed.
  package let isFailing: Bool
  /// Nil where the schedule is on, or the last run didn't fail.
  package let stop: Stop?
  package let isFlapping: Bool

  /// As of `now` in epoch milliseconds; `limit` is how many failures in a row the service bears.
  package init(task: SyncTask, track: TaskTrack, now: Int64, limit: Int) {
    let isRunning = task.run.syncCode == .syncing
    isFailing = track.failedLast
    failingSince = track.failedLast ? track.since : nil
    streak = track.streak
    streakAtLeast = track.streakAtLeast
    self.limit = limit
    lastSuccess = track.lastSuccess
    runningFor = isRunning ? task.run.startStamp.value.flatMap { Self.span(from: $0, to: now) } : nil
    isRetrying = isRunning && track.failedLast
    isFlapping = track.strip.isFlapping
    let isStopped = task.run.syncCode == .failed && task.run.scheduleCode == .notScheduled
    stop = isStopped ? Self.stop(track, limit) : nil
  }

  /// Whether the service ought to have ended the run by now.
  package var isOverRunLimit: Bool { runningFor.map { $0 > Self.runLimit } ?? false }

  /// So many more failures in a row until the service stops the schedule, 0 where it ought to have; nil where nothing
  /// fails.
  package var failuresLeft: Int? { isFailing ? streak.map { max(0, limit + 1 - $0) } : nil }

  private static func stop(_ track: TaskTrack, _ limit: Int) -> Stop {
    guard let streak = track.streak, !track.streakAtLeast else { return .likelyByService }
    return streak > limit ? .likelyByService : .bySomebody
  }

  /// Never negative; nil for a span that no number holds.
  private static func span(from start: Int64, to end: Int64) -> Int64? {
    let (span, overflow) = end.subtractingReportingOverflow(start)
    return overflow ? nil : max(0, span)
  }
}
