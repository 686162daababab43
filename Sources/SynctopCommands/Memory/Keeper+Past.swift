import History
import TaskModel

/// What a person asks of the past.
extension Keeper {
  /// As far back as a board shows the history of a task, milliseconds.
  private static let window: Int64 = 31 * 86_400_000

  /// What is remembered of a task; nil where that is nothing. It begins later where more happened than is told at once, so
  /// that a part of the window never looks as if nothing had happened in it.
  func recalled(_ task: TaskID) async -> TaskHistory? {
    guard let place = kept(task.place), await isOpen() else { return nil }
    let since = now() - Self.window
    return attempt { history throws(HistoryFailure) -> TaskHistory? in
      // Runs begin by the service's clock, which may be ahead of ours.
      let whole = try history.history(of: task, in: place.scope, since: since, until: .max)
      guard let whole, let start = whole.firstWhole else { return whole }
      return try history.history(of: task, in: place.scope, since: start, until: .max)
    } ?? nil
  }

  /// The log of a run that began at `run`, whole; nil where it isn't kept.
  func log(of task: TaskID, run: Int64) async -> String? {
    guard let place = kept(task.place), await isOpen() else { return nil }
    return attempt { history throws(HistoryFailure) in try history.log(of: task, run: run, in: place.scope) } ?? nil
  }
}

extension TaskHistory {
  /// From when on nothing was left out, epoch milliseconds; nil where that is the whole window.
  fileprivate var firstWhole: Int64? {
    let starts = [
      runs.count < Self.limit ? nil : runs.last?.start, changes.count < Self.limit ? nil : changes.last?.at,
    ]
    return starts.compactMap { $0 }.max()
  }
}
