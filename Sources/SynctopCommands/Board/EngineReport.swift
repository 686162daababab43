import TaskModel

/// What the engine and the memory tell the board's side.
enum EngineReport: Sendable {
  /// From now on these places are watched, in this order, and no others; polling them waits for `EngineOrder.spare`.
  /// The number tells openings apart.
  case opened([Place], WatchPlan, number: Int)
  case news(PlaceNews, PlaceID)
  /// What the memory knows of places that are watched; those of which it knows nothing are left out.
  case remembered([KeptMemory])
}
