import TaskModel

/// Which lines of which documents a person folded or unfolded; forgotten when a document changes.
struct FoldMemory: Equatable, Sendable {
  /// The most documents that are remembered; those touched longest ago go first.
  static let limit = 16

  private var entries: [Entry] = []

  private struct Entry: Equatable {
    let task: TaskID
    let tab: Detail.Tab
    let message: String?
    let flipped: Set<Int>
  }

  /// The lines of the task's document that aren't as they are at first.
  func flipped(of task: SyncTask, _ tab: Detail.Tab) -> Set<Int> {
    guard !entries.isEmpty, let entry = entries.first(where: { $0.tab == tab && task.hasID($0.task) }),
      entry.message == task.syncMessage
    else { return [] }
    return entry.flipped
  }

  mutating func remember(_ flipped: Set<Int>, of task: SyncTask, _ tab: Detail.Tab) {
    entries.removeAll { $0.tab == tab && task.hasID($0.task) }
    guard !flipped.isEmpty else { return }
    entries.append(Entry(task: task.id, tab: tab, message: task.syncMessage, flipped: flipped))
    if entries.count > Self.limit { entries.removeFirst() }
  }
}
