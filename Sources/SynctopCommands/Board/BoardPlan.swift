import TaskModel

/// All that a board needs before it opens.
struct BoardPlan: Sendable {
  let watch: WatchPlan
  let filter: String
  let order: SortOrder
  /// True for a saved answer, which is read once.
  let isOffline: Bool
}
