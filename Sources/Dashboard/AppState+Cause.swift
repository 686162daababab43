package import SyncLog
import TaskModel

extension AppState {
  /// Why the last run of the selected task failed, read from its log, which takes a while: not for each frame. Nil for
  /// a task whose last run didn't fail, and for one without a log.
  package func readCause() -> Cause? {
    guard let selectedIndex, let digest, digest.tracks[selectedIndex].failedLast else { return nil }
    return digest.snapshot.tasks[selectedIndex].syncMessage.map { causeTable.table.cause(of: SyncMessage($0)) }
  }
}
