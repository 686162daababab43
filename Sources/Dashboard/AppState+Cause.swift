package import SyncLog
import TaskModel

extension AppState {
  /// Reads the selected task's log, if it failed, unless that was done before.
  package mutating func explainSelection() {
    guard let selectedIndex, let digest, digest.tracks[selectedIndex].failedLast else {
      explained = nil
      return
    }
    let task = digest.snapshot.tasks[selectedIndex]
    if explained?.task != task { explained = ExplainedTask(task, by: causeTable.table) }
  }

  /// Why the last run of the selected task failed, as of `explainSelection`; nil for one that didn't fail.
  package var cause: Cause? { explained?.cause }
}
