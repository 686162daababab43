import TaskModel

/// What a board is to watch, and how it is to show it.
struct WatchPlan: Sendable {
  /// The most places that are watched at a time; what lies beyond is left out by who makes the plan.
  static let mostPlaces = 64

  /// In the order of the contexts and their workspaces.
  let places: [PlannedPlace]
  let settings: LocalSettings

  /// The places as an engine opens them that has opened nothing before.
  var firstPlaces: [Place] {
    var numbers = PlaceNumbers()
    return places.map { $0.place(numbers.next(besides: [])) }
  }
}
