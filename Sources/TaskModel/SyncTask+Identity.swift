extension SyncTask {
  /// What the task is known by over polls; a copy, so not for loops over all tasks.
  package var id: TaskID {
    if hasGivenID, let given = text(.id) { return TaskID(text: given, isGiven: true, place: place) }
    return TaskID(
      cluster: text(.clusterID) ?? text(.clusterName), connection: text(.dataConnectionID) ?? text(.dataConnectionName),
      ordinal: ordinal, place: place)
  }

  /// Whether this is the task of that id; costs no allocation where the ids' checksums differ or the service gave them.
  package func hasID(_ id: TaskID) -> Bool {
    guard idChecksum == id.checksum, place == id.place, hasGivenID == id.isGiven else { return false }
    guard id.isGiven else { return self.id == id }
    return withText(.id) { $0?.elementsEqual(id.text.utf8) == true }
  }

  /// Whether the service gave an id; an empty one is none.
  package var hasGivenID: Bool { run.flags.contains(.given) }

  /// Feeds what the task is known by to a hash, without copying an id that the service gave.
  func hashIdentity(into hasher: inout Hasher) {
    guard hasGivenID else { return hasher.combine(id) }
    hasher.combine(place)
    withText(.id) { if let id = $0 { hasher.combine(bytes: UnsafeRawBufferPointer(id)) } }
  }

  /// Whether two tasks are known by the same id.
  func hasSameIdentity(as other: Self) -> Bool {
    guard idChecksum == other.idChecksum, place == other.place, hasGivenID == other.hasGivenID else { return false }
    guard hasGivenID else { return id == other.id }
    return withText(.id) { mine in
      other.withText(.id) { theirs in
        guard let mine, let theirs else { return false }
        return ByteCompare.equal(UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(theirs))
      }
    }
  }
}
