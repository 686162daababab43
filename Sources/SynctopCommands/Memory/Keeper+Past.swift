import History
import TaskModel

/// What a person asks of the past.
extension Keeper {
  /// Everything that is remembered of a task; nil where that is nothing.
  func recalled(_ task: TaskID) async -> TaskHistory? {
    guard let place = kept(task.place), await isOpen() else { return nil }
    return attempt { history throws(HistoryFailure) in
      try history.history(of: task, in: place.scope, since: 0, until: now())
    } ?? nil
  }

  /// The log of a run that began at `run`, whole; nil where it isn't kept.
  func log(of task: TaskID, run: Int64) async -> String? {
    guard let place = kept(task.place), await isOpen() else { return nil }
    return attempt { history throws(HistoryFailure) in try history.log(of: task, run: run, in: place.scope) } ?? nil
  }
}
