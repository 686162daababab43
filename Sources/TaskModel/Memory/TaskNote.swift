/// What somebody wrote about a task.
package struct TaskNote: Equatable, Sendable {
  package let task: TaskID
  /// Unsanitised, never empty, at most `Acknowledgement.noteLimit` characters.
  package let text: String
  /// Who; unsanitised.
  package let author: String
  /// Epoch milliseconds.
  package let at: Int64

  package init(task: TaskID, text: String, author: String, at: Int64) {
    self.task = task
    self.text = text
    self.author = author
    self.at = at
  }
}
