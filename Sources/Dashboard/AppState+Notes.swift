import SyncLog
package import TaskModel

extension AppState {
  /// The note on the task at `index` of the digest; nil for none.
  package func note(at index: Int) -> TaskNote? {
    digest.flatMap { notes[$0.snapshot.tasks[index].id] }
  }

  /// Asks for a note on the selected task, with what was noted before.
  mutating func openNote() {
    guard let task = selectedTask else { return }
    let known = notes[task.id]
    overlay = .note(
      NoteEntry(task: task.id, name: task.clusterName, author: known?.author, text: TextEntry(known?.text ?? "")))
  }

  /// Hands the note over; an empty one takes it away.
  mutating func keep(_ entry: NoteEntry) -> [Effect] {
    overlay = nil
    let text = entry.text.text.trimmed
    guard text != notes[entry.task]?.text ?? "" else { return [] }
    awaited = text.isEmpty ? .noteDeleted : .noted
    return [.note(entry.task, text)]
  }

  /// Takes all notes there are.
  mutating func know(_ all: [TaskNote]) {
    notes = TaskNotes(all)
    if let awaited { banner = .kept(awaited) }
    awaited = nil
    spec.notes = notes
    detail.layout = nil
    listingIsStale = true
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
