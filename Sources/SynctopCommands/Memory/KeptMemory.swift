import TaskModel

/// What is remembered of a place that is watched.
struct KeptMemory: Sendable {
  let place: PlaceID
  let remembered: Remembered
}
