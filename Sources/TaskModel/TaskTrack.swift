/// What this run of the program remembers of one task: its unbroken row of failures.
package struct TaskTrack: Equatable, Sendable {
  private var start: PackedTime
  /// The `sync_time` of the last failed run that was counted.
  private var lastFailure: PackedTime
  private var count: Int32
  /// True when the row may have begun before this run looked, so that `streak` is a lower bound.
  package private(set) var streakAtLeast: Bool
  /// True while the last run that ended failed, also when another is under way.
  package private(set) var failedLast: Bool
  /// How the last runs ended.
  package private(set) var strip = RunStrip()
  private var success = PackedTime(nil)

  /// Start of the first failed run seen of the row, or of the run that is under way; epoch milliseconds.
  package var since: Int64? { start.value }
  /// Failed runs in a row that were seen, told apart by their `sync_time`; 0 after a success, nil when nothing is known.
  package var streak: Int? { count < 0 ? nil : Int(count) }

  /// A task that is seen for the first time.
  package init(first task: SyncTask) {
    self.init()
    enter(task, isSameRun: false)
  }

  private init() {
    start = PackedTime(nil)
    lastFailure = PackedTime(nil)
    count = -1
    streakAtLeast = false
    failedLast = false
  }

  /// Start of the last run that succeeded, epoch milliseconds; nil when none is known.
  package var lastSuccess: Int64? { success.value }

  /// Start of the last failed run that was counted, epoch milliseconds; nil when none is known, or it had no time.
  package var lastFailed: Int64? { lastFailure.value }
}

extension TaskTrack {
  /// The memory after a poll that found the task as `new`.
  ///
  /// `afterGap` says that nobody watched for a while since it was `old`, so that runs may have been missed: then what
  /// is counted becomes a lower bound, unless the run of `new` is the one that was seen before, or follows it so soon
  /// by its schedule that no other can lie between. `zone` is where the schedule's hours are meant; without it only the
  /// interval is looked at. A success is exact in any case.
  package func advanced(
    from old: SyncTask, to new: SyncTask, afterGap: Bool = false, zone: ZoneRules? = nil
  ) -> TaskTrack {
    guard old.run.syncCode != new.run.syncCode || old.run.syncStamp != new.run.syncStamp else { return self }
    var next = self
    if afterGap, old.run.syncStamp != new.run.syncStamp, !new.isNextRun(after: old, zone) { next.streakAtLeast = true }
    next.enter(new, isSameRun: old.run.startStamp == new.run.startStamp)
    return next
  }

  private mutating func enter(_ task: SyncTask, isSameRun: Bool) {
    let time = task.run.startStamp
    if isSameRun, strip.newest == .other { strip.forgetNewest() }
    switch task.run.syncCode {
    case .failed: fail(at: time)
    case .syncing: if !failedLast { start = time }
    case .succeeded:
      note(.succeeded, at: time, known: success)
      if time.value != nil, !isBefore(time, success) { success = time }
      succeed()
    case .notSynced: time.value == nil ? succeed() : forget()
    case .unknown, .other: endUntold(at: time)
    case .absent: if !failedLast { start = PackedTime(nil) }
    }
  }

  /// Takes a status that is neither: it says nothing of a run whose end was seen.
  private mutating func endUntold(at time: PackedTime) {
    if time.value != nil, time != lastFailure, time != success { strip.append(.other) }
    if !failedLast { start = PackedTime(nil) }
  }

  private mutating func fail(at time: PackedTime) {
    note(.failed, at: time, known: lastFailure)
    if failedLast {
      guard !isBefore(time, lastFailure) else {
        streakAtLeast = true
        return
      }
      if time != lastFailure { count = count == .max ? count : count + 1 }
    } else {
      streakAtLeast = streakAtLeast || count < 0 || isBefore(time, lastFailure) || wasCounted(time)
      count = 1
      start = time
      failedLast = true
    }
    lastFailure = isBefore(time, lastFailure) ? lastFailure : time
  }

  /// Whether a failed run was counted before what was taken for a success.
  private func wasCounted(_ time: PackedTime) -> Bool { time.value != nil && time == lastFailure }

  /// Whether a moment is told that lies before another: an older answer, or a clock that was set back.
  private func isBefore(_ time: PackedTime, _ other: PackedTime) -> Bool {
    guard let time = time.value, let other = other.value else { return false }
    return time < other
  }

  /// Keeps how a run ended, once for each run; runs without a time are told apart by their outcomes.
  private mutating func note(_ outcome: RunOutcome, at time: PackedTime, known: PackedTime) {
    if time.value == nil ? strip.newest != outcome : time != known && !isBefore(time, known) { strip.append(outcome) }
  }

  /// A success ends the row, and a task that never ran has none: what fails next is counted from one.
  private mutating func succeed() {
    forget()
    count = 0
  }

  /// Forgets the row; what is known of runs that have ended stays.
  private mutating func forget() {
    start = PackedTime(nil)
    count = -1
    streakAtLeast = false
    failedLast = false
  }
}

extension SyncTask {
  /// Whether the last run is the next one after that of an earlier look: it began no later than it was due by then,
  /// give or take the grace of a due run.
  fileprivate func isNextRun(after old: SyncTask, _ zone: ZoneRules?) -> Bool {
    guard old.run.scheduleCode == .scheduling, run.scheduleCode == .scheduling, let schedule, schedule == old.schedule,
      let last = old.run.startStamp.value, let start = run.startStamp.value, start > last
    else { return false }
    return NextRunReading.isNext(start, after: last, by: schedule, zone)
  }
}

extension TaskTrack {
  /// The memory in numbers, as it is kept: all moments in epoch milliseconds.
  package struct Facts: Equatable, Sendable {
    package var since: Int64?
    package var lastFailure: Int64?
    package var lastSuccess: Int64?
    package var streak: Int?
    package var streakAtLeast: Bool
    package var failedLast: Bool
    package var strip: RunStrip

    package init(
      since: Int64?, lastFailure: Int64?, lastSuccess: Int64?, streak: Int?, streakAtLeast: Bool, failedLast: Bool,
      strip: RunStrip
    ) {
      self.since = since
      self.lastFailure = lastFailure
      self.lastSuccess = lastSuccess
      self.streak = streak
      self.streakAtLeast = streakAtLeast
      self.failedLast = failedLast
      self.strip = strip
    }
  }

  package var facts: Facts {
    Facts(
      since: since, lastFailure: lastFailure.value, lastSuccess: lastSuccess, streak: streak,
      streakAtLeast: streakAtLeast, failedLast: failedLast, strip: strip)
  }

  /// The memory as it was kept; a streak that is no count of runs reads as unknown.
  package init(_ facts: Facts) {
    self.init()
    start = PackedTime(facts.since)
    lastFailure = PackedTime(facts.lastFailure)
    success = PackedTime(facts.lastSuccess)
    count = facts.streak.flatMap { Int32(exactly: $0) }.map { max($0, -1) } ?? -1
    streakAtLeast = facts.streakAtLeast
    failedLast = facts.failedLast
    strip = facts.strip
  }
}
