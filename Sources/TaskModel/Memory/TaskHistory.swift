/// What is remembered of one task, over a window of time.
package struct TaskHistory: Equatable, Sendable {
  /// The most runs and the most changes that are read at once; the newest stay.
  package static let limit = 2_000

  package let task: TaskID
  /// The window's first moment, epoch milliseconds.
  package let since: Int64
  /// Newest first, at most `limit`.
  package let runs: [TaskRun]
  /// Newest first, at most `limit`.
  package let changes: [RecordedChange]
  /// When anybody watched, joined and in order, clipped to the window.
  package let watched: [WatchedSpan]
  /// The first poll that ever saw the task, epoch milliseconds.
  package let firstSeen: Int64?

  /// Whether a run was under way when it was seen last, and another one has begun since: it ended, nobody saw how.
  package func endedUnseen(_ run: TaskRun) -> Bool {
    run.outcome == .running && runs.contains { $0.start > run.start }
  }

  package init(
    task: TaskID, since: Int64, runs: [TaskRun], changes: [RecordedChange], watched: [WatchedSpan], firstSeen: Int64?
  ) {
    self.task = task
    self.since = since
    self.runs = runs
    self.changes = changes
    self.watched = watched
    self.firstSeen = firstSeen
  }
}
