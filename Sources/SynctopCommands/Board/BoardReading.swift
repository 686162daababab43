import Dashboard

/// What the configuration says of a board at one time.
struct BoardReading: Sendable {
  let plan: WatchPlan
  /// The contexts that there are to choose from.
  let choices: [PlaceChoice]
  let configuration: Configuration
  /// What is odd, and yet no reason to stop.
  let warnings: [String]
}
