import SyncLog
import TaskModel

/// Tasks that fail for one cause.
struct FailureGroup: Sendable {
  /// Nil where no cause is known.
  let fingerprint: String?
  let causeClass: String?
  let summary: Wording?
  /// The worst first.
  let tasks: [PastTask]
  /// The cause in full, where a log of it is kept.
  let cause: Cause?
  /// Whether none of the runs that were read failed for it before the window.
  let isNew: Bool

  /// The groups of tasks that fail: the largest first, of equal ones by fingerprint; without a cause last.
  static func all(of tasks: [PastTask], since: Int64, by table: CauseTable) -> [FailureGroup] {
    let groups = Dictionary(grouping: tasks) { $0.fingerprint }
    return groups.map { FailureGroup($0, $1, since: since, by: table) }.sorted { left, right in
      guard (left.fingerprint == nil) == (right.fingerprint == nil) else { return right.fingerprint == nil }
      return (right.tasks.count, left.fingerprint ?? "") < (left.tasks.count, right.fingerprint ?? "")
    }
  }

  private init(_ fingerprint: String?, _ tasks: [PastTask], since: Int64, by table: CauseTable) {
    self.fingerprint = fingerprint
    self.tasks = tasks.sorted { left, right in
      let (first, second) = (left.after?.state.severity ?? 0, right.after?.state.severity ?? 0)
      return (first, left.title) < (second, right.title)
    }
    cause = tasks.lazy.compactMap(\.log).first.map { log in
      Explanation(SyncMessage(log), hasFailed: true, by: table).cause
    }
    let newest = tasks.compactMap(\.lastFailure).max { $0.start < $1.start }
    causeClass = newest?.causeClass ?? cause?.id
    summary = newest?.causeSummary ?? cause?.summary
    isNew =
      fingerprint != nil
      && !tasks.contains { task in
        task.history.runs.contains { $0.outcome == .failed && $0.fingerprint == fingerprint && $0.seenAt < since }
      }
  }

  /// Since when the first of the tasks fails, epoch milliseconds; nil where that isn't known.
  var since: Int64? { tasks.compactMap { $0.after?.since }.min() }
}
