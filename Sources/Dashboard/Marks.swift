package import TaskModel

/// The tasks that a person marked, so as to do one thing to all of them.
package struct Marks: Equatable, Sendable {
  package private(set) var ids: Set<TaskID> = []
  /// The one that was marked last, where a range begins.
  private(set) var last: TaskID?
  /// Those that the list shows, in its order: indexes into the digest's tasks.
  package internal(set) var shown: [Int32] = []

  package var isEmpty: Bool { ids.isEmpty }
  /// How many the list doesn't show.
  package var hidden: Int { ids.count - shown.count }

  /// Marks all of them, or unmarks them where all are marked.
  mutating func toggle(_ tasks: [TaskID]) {
    if tasks.allSatisfy(ids.contains) {
      ids.subtract(tasks)
      last = nil
    } else {
      add(tasks)
    }
  }

  mutating func add(_ tasks: [TaskID]) {
    ids.formUnion(tasks)
    last = tasks.last
  }

  mutating func remove(_ tasks: [TaskID]) {
    ids.subtract(tasks)
    if let mark = last, !ids.contains(mark) { last = nil }
  }

  /// Drops those that aren't there any more.
  mutating func keep(_ there: [SyncTask]) {
    guard !ids.isEmpty else { return }
    ids.formIntersection(there.lazy.map(\.id))
    if let mark = last, !ids.contains(mark) { last = nil }
  }
}
