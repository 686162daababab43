import TaskModel

/// What a board is to watch, and how it is to show it.
struct WatchPlan: Sendable {
  /// The most places that are watched at a time; what lies beyond is left out by who makes the plan.
  static let mostPlaces = 64

  /// In the order of the contexts and their workspaces.
  let places: [PlannedPlace]
  let settings: LocalSettings
}
