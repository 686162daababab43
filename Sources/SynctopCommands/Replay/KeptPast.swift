import SyncLog
import TaskModel

/// What is remembered of a moment, place by place.
struct KeptPast: Sendable {
  let zones: PlaceZones
  /// Nil for the standard ones.
  let causes: CauseTable?
  var known: [(place: PlaceID, remembered: Remembered)] = []

  init(zones: PlaceZones, causes: CauseTable?) {
    self.zones = zones
    self.causes = causes
  }

  /// What the board shows of it; empty where nobody had watched yet.
  func digest(after last: Digest?) -> Digest {
    let tasks = known.flatMap(\.remembered.tasks)
    let parts = known.map { place, remembered in
      Snapshot.Part(place: place, takenAt: remembered.watchedUntil, isPartial: false, moved: false)
    }
    return Digest(
      previous: last, snapshot: Snapshot(tasks: tasks, total: tasks.count, parts: parts), zones: zones,
      causes: causes ?? .standard, tracks: known.flatMap(\.remembered.tracks))
  }
}
