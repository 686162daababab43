/// What a task's state comes to for a person on duty: the first that holds, in the order of the cases.
package enum TaskState: String, CaseIterable, Sendable {
  /// Running for more than 30 minutes, at which the service ought to have stopped it.
  case stuck
  /// Running again after a failure.
  case retrying
  case running
  /// Failed, and no longer scheduled: likely stopped by the service after too many failures.
  case stopped
  case failing
  case neverRan = "never_ran"
  /// A run was missed, and the window is closed.
  case overdue
  /// A run is late, but may still begin in this window.
  case late
  case ok
  case unknown

  /// The first moment, epoch milliseconds, at which a run that began at `start` is stuck; `Int64.max` for never.
  static func hangsAt(_ start: Int64?) -> Int64 {
    let limit: Int64 = 30 * 60_000
    guard let start, start < .max - limit else { return .max }
    return start + limit + 1
  }

  init(run: RunFacts, failedLast: Bool, nextRun: NextRun.State, now: Int64) {
    self =
      switch run.syncCode {
      case .syncing: Self.running(since: run.syncStamp.value, failedLast, now)
      case .failed: run.scheduleCode == .notScheduled ? .stopped : .failing
      case .notSynced: .neverRan
      case .succeeded: Self.idle(nextRun, otherwise: .ok)
      case .absent, .unknown, .other: Self.idle(nextRun, otherwise: .unknown)
      }
  }

  private static func running(since start: Int64?, _ failedLast: Bool, _ now: Int64) -> Self {
    if hangsAt(start) <= now { return .stuck }
    return failedLast ? .retrying : .running
  }

  private static func idle(_ nextRun: NextRun.State, otherwise state: Self) -> Self {
    switch nextRun {
    case .missed: .overdue
    case .late: .late
    case .planned, .due, .running, .none, .unknown: state
    }
  }
}
