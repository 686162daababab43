package import TaskModel

/// What people say of tasks: acknowledgements and notes. Several programs may write at once; nothing is overwritten.
extension History {
  /// Keeps that somebody sees to these troubles, from `now` on, epoch milliseconds, in the place of what `author` said
  /// of the same matter of a task before; returns what was kept, in the order of the drafts. Drafts beyond `Acknowledgements.limit` are left out, and what a text has beyond its limit.
  package func acknowledge(_ drafts: [AcknowledgementDraft], by author: String, at now: Int64, in scope: Scope)
    throws(HistoryFailure) -> [Acknowledgement]
  {
    guard !drafts.isEmpty else { return [] }
    let made = drafts.prefix(Acknowledgements.limit).map {
      $0.acknowledgement(id: AcknowledgementShelf.newID(), author: author, at: now)
    }
    return try write { try AcknowledgementShelf($0).keep(made, in: scope) }
  }

  /// Takes acknowledgements back; those that are unknown, or taken back already, stay as they are. `now` is in epoch
  /// milliseconds.
  package func withdraw(_ ids: [String], at now: Int64) throws(HistoryFailure) {
    guard !ids.isEmpty else { return }
    try write { try AcknowledgementShelf($0).withdraw(ids, at: now) }
  }

  /// All that weren't taken back and haven't expired at `now`, epoch milliseconds; placed.
  package func acknowledgements(in scope: Scope, place: PlaceID, at now: Int64) throws(HistoryFailure)
    -> Acknowledgements
  {
    try read { try AcknowledgementShelf($0).all(in: scope, place: place, at: now) }
  }

  /// Keeps a note on a task; one without text takes the note on it away. Older notes stay in `notes(on:in:)`. `now` is in
  /// epoch milliseconds.
  package func note(_ text: String, on task: TaskID, by author: String, at now: Int64, in scope: Scope)
    throws(HistoryFailure)
  {
    try write { try NoteShelf($0).keep(text, on: task, by: author, at: now, in: scope) }
  }

  /// The newest note of each task that has one, placed; at most 10,000.
  package func notes(in scope: Scope, place: PlaceID) throws(HistoryFailure) -> [TaskNote] {
    try read { try NoteShelf($0).newest(in: scope, place: place) }
  }

  /// All notes that were ever written on a task, newest first, at most 1,000; one without text took a note away.
  package func notes(on task: TaskID, in scope: Scope) throws(HistoryFailure) -> [TaskNote] {
    try read { try NoteShelf($0).all(on: task, in: scope) }
  }
}
