package import TaskModel

/// A note on a task that is being typed.
package struct NoteEntry: Equatable, Sendable {
  package let task: TaskID
  /// What the task is called; unsanitised, nil for none.
  package let name: String?
  /// Who wrote what was there before; unsanitised, nil for a new note.
  package let author: String?
  package internal(set) var text: TextEntry
}
