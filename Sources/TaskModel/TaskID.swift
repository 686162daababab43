/// What a task is known by over polls: the service's id, or cluster and connection when it gave none, and the place that
/// it is seen in, as ids are unique in one instance only.
package struct TaskID: Hashable, Sendable, Comparable {
  /// The id as the service gave it, or one made of cluster, connection and ordinal.
  package let text: String
  /// True when the service gave the id; an id that was made never equals one that was given.
  package let isGiven: Bool
  package let place: PlaceID
  let checksum: UInt16

  /// An id of the service's, such as a person types it.
  package init(_ given: String, in place: PlaceID = .only) { self.init(text: given, isGiven: true, place: place) }

  /// An id as it was kept.
  package init(text: String, isGiven: Bool, place: PlaceID) {
    self.text = text
    self.isGiven = isGiven
    self.place = place
    let sum = text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    checksum = UInt16(truncatingIfNeeded: sum >> 16 ^ sum)
  }

  init(_ fields: SyncTaskFields, ordinal: Int, place: PlaceID) {
    if let given = fields.id, !given.isEmpty {
      self.init(given, in: place)
    } else {
      self.init(
        cluster: fields.clusterID ?? fields.clusterName,
        connection: fields.dataConnectionID ?? fields.dataConnectionName,
        ordinal: ordinal, place: place)
    }
  }

  /// An id for a task to which the service gave none.
  init(cluster: String?, connection: String?, ordinal: Int, place: PlaceID) {
    let number = ordinal > 0 ? "#\(ordinal + 1)" : ""
    self.init(text: "\(cluster ?? "")/\(connection ?? "")\(number)", isGiven: false, place: place)
  }

  /// By their texts first, then by their places.
  package static func < (left: Self, right: Self) -> Bool {
    if left.text != right.text { return left.text < right.text }
    return left.isGiven == right.isGiven ? left.place < right.place : left.isGiven
  }
}
