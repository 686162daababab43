package import TaskModel

extension History {
  /// What is remembered of one task between two moments, epoch milliseconds, both included; nil for a task that was never
  /// seen.
  ///
  /// Runs count by their start, changes by the poll that showed them. The newest stay where there are more than
  /// `TaskHistory.limit`.
  package func history(of task: TaskID, in scope: Scope, since: Int64, until: Int64) throws(HistoryFailure)
    -> TaskHistory?
  {
    try read { try TaskRecall($0).history(of: task, in: scope, since: since, until: until) }
  }

  /// The log of the run that began at `start`; where it was seen to end in several ways, of the one seen last, unless
  /// `outcome` says which. Nil where none is kept.
  package func log(of task: TaskID, run start: Int64, outcome: RunOutcome? = nil, in scope: Scope)
    throws(HistoryFailure) -> String?
  {
    try read { try TaskRecall($0).log(of: task, run: start, outcome: outcome, in: scope) }
  }
}
