package import TaskModel

/// All that a board knew at one moment of a recording, from which its digest is made again.
package struct RecordedScene: Sendable {
  /// In the order of the board; unsanitised, without secrets.
  package internal(set) var tasks: [SyncTask] = []
  /// Parallel to the tasks.
  package internal(set) var tracks: [TaskTrack] = []
  package internal(set) var parts: [Snapshot.Part] = []
  package internal(set) var total: Int?
  package internal(set) var opening: RecordedOpening
  /// By what the recording knows the tasks; parallel to them.
  var numbers: [Int32] = []

  package init(_ opening: RecordedOpening) { self.opening = opening }

  /// Watches other places from now on. Tasks of places that aren't watched any more are forgotten, and all others with
  /// them, as a board does.
  mutating func open(_ opening: RecordedOpening) {
    self.opening = opening
    let watched = Set(opening.places.map(\.id))
    guard !parts.allSatisfy({ watched.contains($0.place) }) else { return }
    (tasks, tracks, numbers, parts, total) = ([], [], [], [], nil)
  }

  /// The tasks as a poll returned them; nil before the first one.
  package var snapshot: Snapshot? { parts.isEmpty ? nil : Snapshot(tasks: tasks, total: total, parts: parts) }
}
