import TaskModel

/// What is remembered of one task over a window of time.
struct PastTask: Sendable {
  /// The number of its scope.
  let scope: Int
  /// As it was at the window's end, or when it was seen last.
  let task: SyncTask
  /// True where it had vanished by the window's end.
  var isGone = false
  let history: TaskHistory
  /// How it stood when the window began; nil where it wasn't known yet.
  var before: Standing?
  /// How it stood at the window's end.
  var after: Standing?
  /// The row of its failures at the window's end.
  var track: TaskTrack?
  /// The one that held at the window's end.
  var acknowledgement: Acknowledgement?
  var note: TaskNote?
  /// The log of its newest failed run, where that is kept and the task fails; unsanitised.
  var log: String?

  var id: TaskID { history.task }

  /// The cluster's name, else its id, else the connection's name, as far as they aren't blank; unsanitised.
  var name: String? {
    [task.clusterName, task.clusterID, task.dataConnectionName].compactMap { $0 }.first {
      $0.utf8.contains { $0 > 0x20 }
    }
  }
}
