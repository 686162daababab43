import TaskModel

/// A task with an acknowledgement of its trouble.
struct AcknowledgedTask: Sendable {
  let scope: PastScope
  let task: SyncTask
  let standing: Standing
  let acknowledgement: Acknowledgement

  /// Unsanitised.
  var title: String {
    [task.clusterName, task.clusterID, task.dataConnectionName].compactMap { $0 }
      .first { $0.utf8.contains { $0 > 0x20 } } ?? task.id.text
  }
}
