import SyncLog
import TaskModel

/// Tasks that fail for one cause.
struct FailureGroup: Sendable {
  /// Nil where no cause is known.
  let fingerprint: String?
  /// What is known of it; nil where no cause is.
  let record: CauseRecord?
  /// The worst first.
  let tasks: [PastTask]
  /// The cause in full, where a log of it is kept.
  let cause: Cause?
  /// Whether it wasn't there before the window.
  let isNew: Bool

  /// The groups of tasks that fail: the largest first, of equal ones by fingerprint; without a cause last.
  static func all(
    of tasks: [PastTask], since: Int64, _ records: [CauseRecord], by table: CauseTable
  ) -> [FailureGroup] {
    let known = Dictionary(records.map { ($0.fingerprint, $0) }) { first, _ in first }
    let groups = Dictionary(grouping: tasks) { $0.cause?.fingerprint }
    return groups.map { fingerprint, tasks in
      FailureGroup(fingerprint, fingerprint.flatMap { known[$0] }, tasks, since: since, by: table)
    }.sorted { left, right in
      guard (left.fingerprint == nil) == (right.fingerprint == nil) else { return right.fingerprint == nil }
      return (right.tasks.count, left.fingerprint ?? "") < (left.tasks.count, right.fingerprint ?? "")
    }
  }

  private init(
    _ fingerprint: String?, _ record: CauseRecord?, _ tasks: [PastTask], since: Int64, by table: CauseTable
  ) {
    self.fingerprint = fingerprint
    self.record = record
    self.tasks = tasks.sorted { left, right in
      let (first, second) = (left.after?.state.severity ?? 0, right.after?.state.severity ?? 0)
      return (first, left.title) < (second, right.title)
    }
    cause = tasks.lazy.compactMap(\.task.syncMessage).first { !$0.isEmpty }.map { log in
      Explanation(SyncMessage(log), hasFailed: true, by: table).cause
    }
    isNew = record?.isNew(since: since) ?? false
  }

  /// What it is in a line; nil where that isn't known.
  var summary: Wording? { record?.summary ?? cause?.summary }

  /// Since when the first of the tasks fails, epoch milliseconds; nil where that isn't known.
  var since: Int64? { tasks.compactMap { $0.after?.since }.min() }
}
