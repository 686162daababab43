package import TaskModel

/// What is remembered of one task, as far as it was asked for.
package struct Recall: Equatable, Sendable {
  package enum Answer: Equatable, Sendable {
    case waiting
    /// There is no memory, or nothing of the task in it.
    case nothing
    case known(TaskHistory)
  }

  package private(set) var task: TaskID?
  package private(set) var answer = Answer.waiting
  /// How far back people look.
  package internal(set) var window = HistoryWindow.day { didSet { revision &+= 1 } }
  /// Grows with every change of what is shown.
  package private(set) var revision = 0
  /// The row of the service's list for which was asked last, and when it was read, epoch milliseconds.
  private var row: SyncTask?
  private var takenAt: Int64 = 0

  /// How long an answer is good for while the row stays, milliseconds: polls without news are remembered too.
  private static let freshness: Int64 = 60_000

  /// Whether to ask for what is remembered of a task whose row was read at `takenAt`: for each change of it, and once a
  /// minute while it is polled. What is known stays until the answer comes.
  mutating func asks(for id: TaskID, _ row: SyncTask?, takenAt: Int64) -> Bool {
    let (age, overflow) = takenAt.subtractingReportingOverflow(self.takenAt)
    let isFresh = !overflow && (0..<Self.freshness).contains(age)
    guard task != id || self.row != row || !isFresh else { return false }
    if task != id {
      answer = .waiting
      revision &+= 1
    }
    task = id
    self.row = row
    self.takenAt = takenAt
    return true
  }

  /// Late answers about other tasks are dropped.
  mutating func take(_ history: TaskHistory?, of id: TaskID) {
    guard task == id else { return }
    answer = history.map { .known($0) } ?? .nothing
    revision &+= 1
  }

  /// Asks again when it is looked at next.
  mutating func forget() {
    task = nil
    row = nil
    answer = .waiting
    revision &+= 1
  }
}
