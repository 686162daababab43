import TaskModel

/// The instances that places turned out to show.
struct KnownInstances: Sendable {
  private var known: [PlaceID: String] = [:]

  /// The instance that all tasks of a place are of; nil where it is the same as before, and where the tasks are of several,
  /// or don't say. All tasks are looked at only where the first says something new.
  mutating func learned(from digest: Digest, of place: PlaceID) -> String? {
    let range = digest.range(of: place)
    guard let first = digest.snapshot.tasks[range].first?.instanceID, !first.isEmpty, first != known[place] else {
      return nil
    }
    guard digest.snapshot.tasks[range].allSatisfy({ $0.instanceID == first }) else { return nil }
    known[place] = first
    return first
  }
}
