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
    enter(task)
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

  /// The memory after a poll that found the task as `new`; `afterGap` where nobody watched for a while since it was
  /// `old`, so that runs may have been missed.
  package func advanced(from old: SyncTask, to new: SyncTask, afterGap: Bool = false) -> TaskTrack {
    guard old.run.syncCode != new.run.syncCode || old.run.syncStamp != new.run.syncStamp else { return self }
    var next = self
    next.enter(new)
    return next
  }

  private mutating func enter(_ task: SyncTask) {
    switch task.run.syncCode {
    case .failed: fail(at: task.run.syncStamp)
    case .syncing: if !failedLast { start = task.run.syncStamp }
    case .succeeded: succeed()
    case .notSynced: (task.syncTime ?? 0) == 0 ? succeed() : forget()
    case .absent, .unknown, .other: if !failedLast { start = PackedTime(nil) }
    }
  }

  private mutating func fail(at time: PackedTime) {
    if failedLast {
      if time != lastFailure { count = count == .max ? count : count + 1 }
    } else {
      streakAtLeast = count < 0
      count = 1
      start = time
      failedLast = true
    }
    lastFailure = time
  }

  /// A success ends the row, and a task that never ran has none: what fails next is counted from one.
  private mutating func succeed() {
    forget()
    count = 0
  }

  private mutating func forget() { self = TaskTrack() }
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
