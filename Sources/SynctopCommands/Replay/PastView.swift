import Dashboard
import TaskModel

/// What a board showed at a moment.
struct PastView: Sendable {
  let digest: Digest
  /// What it watched; nil where that is what it watches now.
  var opening: BoardOpening?
}
