import GRDB
import TaskModel

/// A sighting, taken apart as it is kept.
struct Sighted {
  let task: SyncTask
  let fields: SyncTaskFields
  let state: TaskState
  let position: Int
  let facts: TaskFacts
  let cause: Int64?

  init(_ sighting: PollRecord.Sighting, cause: Int64?) {
    task = sighting.task
    fields = sighting.task.fields
    state = sighting.state
    position = sighting.position
    facts = TaskFacts(fields, ordinal: sighting.task.ordinal)
    self.cause = cause
  }

  /// Start of its last run; nil where it never ran.
  var run: Int64? { fields.syncTime.flatMap { $0 == 0 ? nil : $0 } }

  /// How its last run stands; nil where there is none.
  var outcome: RunOutcome? { run == nil ? nil : Self.outcome(task.syncStatus) }

  /// Whether its last run has ended.
  var hasEnded: Bool { outcome != nil && outcome != .running }

  /// Nil for a status that says that there was no run.
  static func outcome(_ status: SyncStatus?) -> RunOutcome? {
    switch status {
    case .syncing: .running
    case .succeeded: .succeeded
    case .failed: .failed
    case .notSynced: nil
    case .unknown, .other, nil: .other
    }
  }
}
