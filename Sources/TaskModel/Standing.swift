/// How a task stands at one moment: its service status, this run's memory and its schedule taken together.
package struct Standing: Equatable, Sendable {
  package let state: TaskState
  /// True when a run is late or was missed, whatever the state.
  package let overdue: Bool
  /// Whether somebody has taken the trouble on: then it is no problem any more, but still counts as what it is.
  package private(set) var isAcknowledged = false
  package let nextRun: NextRun
  private let start: PackedTime
  /// The first later moment, epoch milliseconds, at which this may read otherwise without a poll; `Int64.max` for never.
  package private(set) var flipsAt: Int64

  /// Whether somebody ought to look who hasn't yet.
  package var isProblem: Bool { state.isProblem && !isAcknowledged }

  /// Since when, epoch milliseconds: the first failed run of the row, the start of the run under way, or the moment of
  /// the run that is late or was missed; nil for a task that is well, never ran or can't be told.
  package var since: Int64? { start.value }

  /// As of `now` in epoch milliseconds, with the schedule's hours meant in `zone`.
  package init(task: SyncTask, track: TaskTrack, now: Int64, zone: ZoneRules) {
    self.init(task.run, task.schedule, track, now, zone)
  }

  /// The same from what is judged of the task.
  init(_ run: RunFacts, _ schedule: Schedule?, _ track: TaskTrack, _ now: Int64, _ zone: borrowing ZoneRules) {
    let reading = NextRunReading(run, schedule, now, zone)
    let nextRun = reading.nextRun
    let state = TaskState(run: run, failedLast: track.failedLast, nextRun: nextRun.state, now: now)
    self.nextRun = nextRun
    self.state = state
    overdue = nextRun.state == .late || nextRun.state == .missed
    start =
      switch state {
      case .stuck: run.syncStamp
      case .overdue, .late: PackedTime(nextRun.due)
      case .retrying, .running, .stopped, .failing: PackedTime(track.since)
      case .neverRan, .ok, .unknown: PackedTime(nil)
      }
    let isRunning = state == .running || state == .retrying
    flipsAt = min(reading.flipsAt, isRunning ? TaskState.hangsAt(run.syncStamp.value) : .max)
  }

  /// Whether it may read otherwise at a later moment; a task that never ran is due at any moment, which is always later.
  func mayDiffer(at moment: Int64) -> Bool {
    flipsAt <= moment || (nextRun.state == .due && flipsAt == .max)
  }

  /// The same, taken on by somebody until that moment, epoch milliseconds; nil for always.
  func acknowledged(until end: Int64?) -> Standing {
    var standing = self
    standing.isAcknowledged = true
    standing.flipsAt = min(flipsAt, end ?? .max)
    return standing
  }
}
