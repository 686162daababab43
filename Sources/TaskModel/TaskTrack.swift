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

  /// The memory after a poll that found the task as `new`, watched without a gap since it was `old`.
  package func advanced(from old: SyncTask, to new: SyncTask) -> TaskTrack {
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
