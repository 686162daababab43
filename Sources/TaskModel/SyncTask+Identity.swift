extension SyncTask {
  /// What the task is known by over polls; a copy, so not for loops over all tasks.
  package var id: TaskID {
    if hasGivenID, let given = text(.id) { return TaskID(text: given, isGiven: true) }
    return TaskID(text: madeID, isGiven: false)
  }

  /// Whether this is the task of that id; costs no allocation for an id that the service gave.
  package func hasID(_ id: TaskID) -> Bool {
    guard hasGivenID == id.isGiven else { return false }
    guard id.isGiven else { return madeID == id.text }
    return withText(.id) { mine in
      guard let mine, mine.count == id.text.utf8.count else { return false }
      return mine.elementsEqual(id.text.utf8)
    }
  }

  /// Whether the service gave an id; an empty one is none.
  package var hasGivenID: Bool { withText(.id) { $0?.isEmpty == false } }

  /// Cluster and connection, each by its id or else its name, and the ordinal where there are several.
  private var madeID: String {
    let cluster = text(.clusterID) ?? text(.clusterName) ?? ""
    let connection = text(.dataConnectionID) ?? text(.dataConnectionName) ?? ""
    return "\(cluster)/\(connection)" + (ordinal > 0 ? "#\(ordinal + 1)" : "")
  }

  /// Feeds what the task is known by to a hash, without copying an id that the service gave.
  func hashIdentity(into hasher: inout Hasher) {
    let given = hasGivenID
    hasher.combine(given)
    guard given else { return hasher.combine(madeID) }
    withText(.id) { if let id = $0 { hasher.combine(bytes: UnsafeRawBufferPointer(id)) } }
  }

  /// Whether two tasks are known by the same id.
  func hasSameIdentity(as other: Self) -> Bool {
    guard hasGivenID == other.hasGivenID else { return false }
    guard hasGivenID else { return madeID == other.madeID }
    return withText(.id) { mine in
      other.withText(.id) { theirs in
        guard let mine, let theirs else { return false }
        return ByteCompare.equal(UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(theirs))
      }
    }
  }
}
