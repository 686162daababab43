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

  package init(task: TaskID, matter: String, since: Int64?, note: String = "", until: Int64? = nil) {
    self.task = task
    self.matter = matter
    self.since = since
    self.note = note
    self.until = until
  }
}
