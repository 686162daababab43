package import TaskModel

/// What people say of tasks: acknowledgements and notes. Several programs may write at once; nothing is overwritten.
extension History {
  /// Keeps that somebody sees to these troubles, from `now` on, epoch milliseconds; returns what was kept, in the order of
  /// the drafts. Drafts beyond `Acknowledgements.limit` are left out, and what a text has beyond its limit.
  package func acknowledge(_ drafts: [AcknowledgementDraft], by author: String, at now: Int64, in scope: Scope)
    throws(HistoryFailure) -> [Acknowledgement]
  {
    []
  }

  /// Takes acknowledgements back; those that are unknown, or taken back already, stay as they are. `now` is in epoch
  /// milliseconds.
  package func withdraw(_ ids: [String], at now: Int64) throws(HistoryFailure) {}

  /// All that weren't taken back and haven't expired at `now`, epoch milliseconds; placed.
  package func acknowledgements(in scope: Scope, place: PlaceID, at now: Int64) throws(HistoryFailure)
    -> Acknowledgements
  {
    .none
  }

  /// Keeps a note on a task; one without text takes the note on it away. Older notes stay in `notes(on:in:)`.
  package func note(_ text: String, on task: TaskID, by author: String, at now: Int64, in scope: Scope)
    throws(HistoryFailure)
  {}

  /// The newest note of each task that has one, placed; at most 10,000.
  package func notes(in scope: Scope, place: PlaceID) throws(HistoryFailure) -> [TaskNote] { [] }

  /// All notes that were ever written on a task, newest first, at most 1,000; one without text took a note away.
  package func notes(on task: TaskID, in scope: Scope) throws(HistoryFailure) -> [TaskNote] { [] }
}
