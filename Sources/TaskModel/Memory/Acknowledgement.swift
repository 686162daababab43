/// Somebody's word that a task's trouble is being seen to: bound to the task and to what is the matter with it.
package struct Acknowledgement: Equatable, Sendable {
  /// The longest note, in characters.
  package static let noteLimit = 1_000

  /// Tells acknowledgements apart, also those that two programs make at the same moment.
  package let id: String
  package let task: TaskID
  /// What is the matter: a cause's fingerprint, or the name of a state without one, such as `overdue`.
  package let matter: String
  /// Since when it was the matter, epoch milliseconds: another row of failures isn't covered. Nil where that was unknown.
  package let since: Int64?
  /// Unsanitised; empty for none.
  package let note: String
  /// Who; unsanitised.
  package let author: String
  /// Epoch milliseconds.
  package let at: Int64
  /// When it ends by itself, epoch milliseconds; nil for never.
  package let until: Int64?
  /// Failures in a row when it was made; nil where nothing had failed, or it wasn't known.
  package let streak: Int?

  package init(
    id: String, task: TaskID, matter: String, since: Int64?, note: String = "", author: String, at: Int64,
    until: Int64? = nil, streak: Int? = nil
  ) {
    self.id = id
    self.task = task
    self.matter = matter
    self.since = since
    self.note = note
    self.author = author
    self.at = at
    self.until = until
    self.streak = streak
  }
}
