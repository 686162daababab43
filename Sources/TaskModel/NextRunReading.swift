/// Works out when a task ought to run next, and when that may read otherwise.
struct NextRunReading {
  /// How long after its moment a run counts as due, milliseconds.
  private static let grace: Int64 = 120_000

  let nextRun: NextRun
  /// The first later moment at which `nextRun` may read otherwise, other than that a task which never ran is due at any
  /// moment; `Int64.max` when only a poll changes it.
  let flipsAt: Int64

  init(_ run: RunFacts, _ schedule: Schedule?, _ now: Int64, _ zone: borrowing ZoneRules) {
    guard run.scheduleCode == .scheduling else {
      self.init(NextRun(.none))
      return
    }
    guard let schedule, Schedule.bounds.contains(now) else {
      self.init(NextRun(.unknown))
      return
    }
    guard run.syncCode != .syncing else {
      self.init(NextRun(.running))
      return
    }
    guard let last = run.syncStamp.value, last != 0 else {
      self.init(NextRun(.due, due: now))
      return
    }
    self.init(schedule, last, now, zone)
  }

  private init(_ nextRun: NextRun, until flipsAt: Int64 = .max) {
    self.nextRun = nextRun
    self.flipsAt = flipsAt
  }

  private init(_ schedule: Schedule, _ last: Int64, _ now: Int64, _ zone: borrowing ZoneRules) {
    guard let due = schedule.due(after: last, zone) else {
      self.init(NextRun(.unknown))
      return
    }
    if due > now {
      self.init(NextRun(.planned, due: due), until: due)
    } else if now - due <= Self.grace {
      self.init(NextRun(.due, due: due), until: due + Self.grace + 1)
    } else if schedule.isOpen(now, zone) {
      let end = schedule.startHour == schedule.endHour ? .max : schedule.nextEnd(now + 1, zone)
      self.init(NextRun(.late, due: due), until: min(end, zone.nextChange(after: now) ?? .max))
    } else {
      let next = schedule.nextStart(now, zone)
      self.init(NextRun(.missed, due: due, next: next), until: min(next, zone.nextChange(after: now) ?? .max))
    }
  }
}

extension NextRunReading {
  /// Whether a run that began at `start` is the first that there can be after one at `last`. Without a zone the window
  /// isn't known, and only the interval counts.
  static func isNext(_ start: Int64, after last: Int64, by schedule: Schedule, _ zone: ZoneRules?) -> Bool {
    let due = zone.map { schedule.due(after: last, $0) } ?? schedule.mark(after: last)
    return due.map { start - grace <= $0 } ?? false
  }
}

extension Schedule {
  /// The moment an interval after the last run, nil beyond `bounds`.
  fileprivate func mark(after last: Int64) -> Int64? {
    let (sum, overflow) = last.addingReportingOverflow(interval)
    return !overflow && Self.bounds.contains(last) && Self.bounds.contains(sum) ? sum : nil
  }

  /// The first moment at which the task ought to run after its last run; nil beyond `bounds`.
  fileprivate func due(after last: Int64, _ zone: borrowing ZoneRules) -> Int64? {
    mark(after: last).map { isOpen($0, zone) ? $0 : nextStart($0, zone) }
  }
}
