/// What a person acknowledges, before it has an author, an id and a moment.
package struct AcknowledgementDraft: Equatable, Sendable {
  package let task: TaskID
  /// As in `Acknowledgement`.
  package let matter: String
  package let since: Int64?
  /// Unsanitised, at most `Acknowledgement.noteLimit` characters.
  package let note: String
  /// When it ends by itself, epoch milliseconds; nil for never.
  package let until: Int64?
  /// As in `Acknowledgement`.
  package let streak: Int?

  package init(
    task: TaskID, matter: String, since: Int64?, note: String = "", until: Int64? = nil, streak: Int? = nil
  ) {
    self.task = task
    self.matter = matter
    self.since = since
    self.note = note
    self.until = until
    self.streak = streak
  }

  /// For the trouble that a task is in.
  package init(task: TaskID, trouble: Trouble, note: String = "", until: Int64? = nil) {
    self.init(
      task: task, matter: trouble.matter, since: trouble.since, note: note, until: until, streak: trouble.streak)
  }

  /// With who made it and when; the note cut to what is kept.
  package func acknowledgement(id: String, author: String, at moment: Int64) -> Acknowledgement {
    Acknowledgement(
      id: id, task: task, matter: matter, since: since, note: String(note.prefix(Acknowledgement.noteLimit)),
      author: author, at: moment, until: until, streak: streak)
  }
}
