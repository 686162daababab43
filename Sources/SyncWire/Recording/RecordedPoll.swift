package import TaskModel

/// What a poll changed on a board that is being recorded.
package struct RecordedPoll: Equatable, Sendable {
  /// By what the board came to know it.
  package enum Kind: String, Equatable, Sendable, CaseIterable {
    /// A whole list.
    case poll
    /// A first page of a place of which nothing was shown yet.
    case page
    /// One task that was read by itself, or places that were opened or closed.
    case task
    /// What was remembered before the first answer.
    case remembered
  }

  package var kind: Kind
  /// The place that was read.
  package var place: PlaceID
  /// How long it took, milliseconds; nil where that wasn't told.
  package var took: Int?
  /// True where it tells all tasks, whatever was told before.
  package var isWhole: Bool
  /// True where tasks, their order or what is known of them changed.
  package var hasChanges: Bool
  /// How many tasks began to fail.
  package var newFailures: Int
}
