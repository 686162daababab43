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

  /// How long after its moment a run counts as due, milliseconds.
  static let grace: Int64 = 120_000

  package let state: State
  private let dueTime: PackedTime
  private let nextTime: PackedTime

  /// The first moment at which the task ought to run after its last run; nil when running, none or unknown.
  package var due: Int64? { dueTime.value }
  /// The moment that counts now: the same as `due` unless that was missed.
  package var next: Int64? { nextTime.value }

  private init(_ state: State, due: Int64? = nil, next: Int64? = nil) {
    self.state = state
    dueTime = PackedTime(due)
    nextTime = PackedTime(next ?? due)
  }

  /// - Parameters:
  ///   - now: epoch milliseconds.
  ///   - zone: where the schedule's hours are meant.
  package init(task: SyncTask, now: Int64, zone: ZoneRules) {
    guard task.scheduleCode == .scheduling else {
      self.init(.none)
      return
    }
    guard let schedule = Schedule(task), Schedule.bounds.contains(now) else {
      self.init(.unknown)
      return
    }
    self.init(schedule, task, now, zone)
  }

  private init(_ schedule: Schedule, _ task: SyncTask, _ now: Int64, _ zone: ZoneRules) {
    guard task.syncCode != .syncing else {
      self.init(.running)
      return
    }
    guard let last = task.syncTime, last != 0 else {
      self.init(.due, due: now)
      return
    }
    guard let due = schedule.due(after: last, zone) else {
      self.init(.unknown)
      return
    }
    if due > now {
      self.init(.planned, due: due)
    } else if now - due <= Self.grace {
      self.init(.due, due: due)
    } else if schedule.isOpen(now, zone) {
      self.init(.late, due: due)
    } else {
      self.init(.missed, due: due, next: schedule.nextStart(now, zone))
    }
  }

  /// The first later moment at which this may read otherwise; `Int64.max` when only a poll changes it.
  func flipsAt(task: SyncTask, now: Int64, zone: ZoneRules) -> Int64 {
    guard let due, due != now || (task.syncTime ?? 0) != 0 else { return .max }
    let change = zone.nextChange(after: now) ?? .max
    switch state {
    case .planned: return due
    case .due: return due + Self.grace + 1
    case .late: return min(change, Schedule(task).map { $0.closes(after: now, zone) } ?? .max)
    case .missed: return min(change, next ?? .max)
    case .running, .none, .unknown: return .max
    }
  }
}

extension Schedule {
  /// The first moment at which the task ought to run after its last run; nil beyond `bounds`.
  fileprivate func due(after last: Int64, _ zone: ZoneRules) -> Int64? {
    let (sum, overflow) = last.addingReportingOverflow(interval)
    guard !overflow, Self.bounds.contains(last), Self.bounds.contains(sum) else { return nil }
    return isOpen(sum, zone) ? sum : nextStart(sum, zone)
  }

  /// The first moment after `now`, inside the window, at which it closes; `Int64.max` when it never does.
  fileprivate func closes(after now: Int64, _ zone: ZoneRules) -> Int64 {
    startHour == endHour ? .max : nextEnd(now + 1, zone)
  }
}
