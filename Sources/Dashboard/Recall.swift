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
  /// The row of the service's list for which was asked last.
  private var row: SyncTask?

  /// Whether to ask for what is remembered of a task; that is so once for each row of it. What is known stays until the
  /// answer comes.
  mutating func asks(for id: TaskID, _ row: SyncTask?) -> Bool {
    guard task != id || self.row != row else { return false }
    if task != id { answer = .waiting }
    task = id
    self.row = row
    revision &+= 1
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
