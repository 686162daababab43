/// When a task ought to run next, as far as its schedule and its last run tell.
///
/// All moments are epoch milliseconds, and near: the service's clock may be a minute off.
package struct NextRun: Equatable, Sendable {
  package enum State: String, Sendable, CaseIterable {
    /// A run is to come.
    case planned
    /// A run ought to begin now, give or take two minutes.
    case due
    /// A run ought to have begun, and still may in this window.
    case late
    /// A run ought to have begun, and the window is closed.
    case missed
    /// A run is under way.
    case running
    /// Nothing is scheduled.
    case none
    /// The schedule isn't understood.
    case unknown
  }

  package let state: State
  private let dueTime: PackedTime
  private let nextTime: PackedTime

  /// The first moment at which the task ought to run after its last run; nil when running, none or unknown.
  package var due: Int64? { dueTime.value }
  /// The moment that counts now: the same as `due` unless that was missed.
  package var next: Int64? { nextTime.value }

  init(_ state: State, due: Int64? = nil, next: Int64? = nil) {
    self.state = state
    dueTime = PackedTime(due)
    nextTime = PackedTime(next ?? due)
  }

  /// As of `now` in epoch milliseconds, with the schedule's hours meant in `zone`.
  package init(task: SyncTask, now: Int64, zone: ZoneRules) {
    self = NextRunReading(task.run, task.schedule, now, zone).nextRun
  }
}
