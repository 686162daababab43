import TaskModel

extension RunRow {
  /// The run as the other rooms know it.
  func run(_ cause: CauseWords.Entry?) -> TaskRun {
    TaskRun(
      start: start, outcome: outcome, seenAt: seen, lastSeenRunning: running ?? firstSeenRunning,
      fingerprint: cause?.fingerprint, causeClass: cause?.name, causeSummary: cause?.summary, hasLog: log != nil)
  }

  /// The first poll that saw it under way; nil where none did.
  var firstSeenRunning: Int64? { began ?? (outcome == .running ? seen : nil) }
}
