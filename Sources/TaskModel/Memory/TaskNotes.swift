/// All notes on tasks.
package struct TaskNotes: Equatable, Sendable {
  package static let none = TaskNotes([])

  /// Newest first.
  package let all: [TaskNote]
  private let byTask: [TaskID: TaskNote]

  /// Of several notes on a task the newest counts.
  package init(_ all: [TaskNote]) {
    self.all = all.sorted { $0.at > $1.at }
    byTask = Dictionary(self.all.map { ($0.task, $0) }) { first, _ in first }
  }

  package static func == (left: Self, right: Self) -> Bool { left.all == right.all }

  /// The note on a task; nil for none.
  package subscript(task: TaskID) -> TaskNote? { byTask[task] }
}
