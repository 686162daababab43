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

  /// After this many milliseconds a run is stuck.
  static let runLimit: Int64 = 30 * 60_000

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
    let (duration, overflow) = now.subtractingReportingOverflow(start ?? now)
    if !overflow, duration > runLimit { return .stuck }
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
