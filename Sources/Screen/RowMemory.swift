import Dashboard
import TaskModel

/// What of a row of the list comes from people and from memory, not from the service.
struct RowMemory {
  let isMarked: Bool
  let isAcknowledged: Bool
  let hasNote: Bool
  /// Whether the row is what was remembered, as its place hasn't answered yet.
  let isRemembered: Bool

  init(index: Int, task: SyncTask, state: AppState) {
    isMarked = !state.marks.isEmpty && state.marks.ids.contains(task.id)
    isAcknowledged = state.roster?.standings[index].isAcknowledged ?? false
    hasNote = !state.notes.all.isEmpty && state.notes[task.id] != nil
    isRemembered = state.isRemembered(task)
  }

  /// Rows that ask nothing of anybody now, and such that may be different by now.
  var isDim: Bool { isAcknowledged || isRemembered }
}
