/// What a task is known by over polls: the service's id, or cluster and connection when it gave none.
package struct TaskID: Hashable, Sendable, Comparable {
  /// The id as the service gave it, or one made of cluster, connection and ordinal.
  package let text: String
  /// True when the service gave the id; an id that was made never equals one that was given.
  package let isGiven: Bool
  let checksum: UInt32

  /// An id of the service's, such as a person types it.
  package init(_ given: String) { self.init(text: given, isGiven: true) }

  init(text: String, isGiven: Bool) {
    self.text = text
    self.isGiven = isGiven
    checksum = text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  init(_ fields: SyncTaskFields, ordinal: Int) {
    if let given = fields.id, !given.isEmpty {
      self.init(given)
    } else {
      self.init(
        cluster: fields.clusterID ?? fields.clusterName,
        connection: fields.dataConnectionID ?? fields.dataConnectionName,
        ordinal: ordinal)
    }
  }

  /// An id for a task to which the service gave none.
  init(cluster: String?, connection: String?, ordinal: Int) {
    let number = ordinal > 0 ? "#\(ordinal + 1)" : ""
    self.init(text: "\(cluster ?? "")/\(connection ?? "")\(number)", isGiven: false)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.text == right.text ? left.isGiven && !right.isGiven : left.text < right.text
  }
}
