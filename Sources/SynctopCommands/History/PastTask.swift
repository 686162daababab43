import TaskModel

/// What is remembered of one task over a window of time.
struct PastTask: Sendable {
  /// The number of its scope.
  let scope: Int
  /// As it was at the window's end, or when it was seen last; with the log of its last run where that is kept.
  let task: SyncTask
  /// True where it wasn't there at the window's end.
  var isGone = false
  /// What happened within the window.
  let history: TaskHistory
  /// The same from the beginning of the row of failures that the window began or ended with; nil where there is none.
  var story: TaskHistory?
  /// How it stood when the window began; nil where it wasn't known yet.
  var before: Standing?
  /// How it stood at the window's end; nil where it was gone.
  var after: Standing?
  /// The row of its failures at the window's end.
  var track: TaskTrack?
  /// Why its last run failed; nil for one whose last run didn't.
  var cause: KnownCause?
  /// What is the matter at the window's end; nil for nothing.
  var trouble: Trouble?
  /// The one that held at the window's end.
  var acknowledgement: Acknowledgement?
  var note: TaskNote?

  var id: TaskID { history.task }

  /// Rows of its failures are told whole in it.
  var wholeHistory: TaskHistory { story ?? history }

  /// The cluster's name, else its id, else the connection's name, as far as they aren't blank; unsanitised.
  var name: String? {
    [task.clusterName, task.clusterID, task.dataConnectionName].compactMap { $0 }.first {
      $0.utf8.contains { $0 > 0x20 }
    }
  }

  /// Whether its failures may have begun before the window.
  var needsStory: Bool { fails || hasFailed }

  /// From when its story is told, epoch milliseconds: with the run before the row.
  var storyStart: Int64 {
    max(min(before?.since ?? .max, after?.since ?? .max, history.since), 86_400_000) - 86_400_000
  }
}
