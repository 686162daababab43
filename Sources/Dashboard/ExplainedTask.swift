package import SyncLog
package import TaskModel

/// A task whose last run failed, with what its log tells: read once, not for each frame.
package struct ExplainedTask: Equatable, Sendable {
  package let task: SyncTask
  package let cause: Cause
  /// What cures the cause; statements of several hundred lines may be in it, which take a while to write.
  package let remedy: Remedy
  /// How whole the log's JSON is.
  package let json: JSONState

  /// Nil for a task without a log.
  init?(_ task: SyncTask, by table: CauseTable) {
    guard let log = task.syncMessage, !log.isEmpty else { return nil }
    let message = SyncMessage(log)
    self.task = task
    cause = table.cause(of: message, hasFailed: true)
    remedy = cause.remedy()
    json = message.jsonState
  }
}
