import TaskModel

/// What happened to a made-up task at a moment, whether anybody watched or not.
struct YearEvent {
  /// Epoch milliseconds.
  let at: Int64
  /// Which task.
  let task: Int
  let what: What

  enum What {
    /// The task is as this says from now on.
    case became(YearStanding)
    case vanished
  }
}

/// How a made-up task stands.
struct YearStanding {
  var status: SyncStatus
  var state: TaskState
  var isScheduled: Bool
  /// `sync_time`; nil before the first run.
  var start: Int64?
  /// The trouble that the log tells of; nil where the run went well, or has none.
  var trouble: YearTrouble?
}
