/// What one poll returned: every task once, in the service's order; or the last polls of several places together.
package struct Snapshot: Equatable, Sendable {
  package var tasks: [SyncTask]
  /// The number of tasks as the service says; nil when it didn't, or said nonsense.
  package var total: Int?
  /// When the answer was whole, epoch milliseconds of the wall clock; of several places the newest.
  package var takenAt: Int64
  /// True for a first page that fills an empty board before the rest has come; of several places when one of them is.
  package var isPartial: Bool
  /// True when the list moved while it was read, even on the second reading: rows may be missing.
  package var moved: Bool
  /// The places whose tasks these are, in the order of the board. Tasks of one place lie together.
  package let parts: [Part]

  /// What is known of the tasks of one place.
  package struct Part: Equatable, Sendable {
    package let place: PlaceID
    /// When its answer was whole, epoch milliseconds.
    package let takenAt: Int64
    package let isPartial: Bool
    package let moved: Bool
    /// True for what was remembered, and not read by this process.
    package var isRemembered = false

    package init(place: PlaceID, takenAt: Int64, isPartial: Bool, moved: Bool, isRemembered: Bool = false) {
      self.place = place
      self.takenAt = takenAt
      self.isPartial = isPartial
      self.moved = moved
      self.isRemembered = isRemembered
    }
  }

  package init(tasks: [SyncTask], total: Int?, takenAt: Int64, isPartial: Bool = false, moved: Bool = false) {
    self.init(
      tasks: tasks, total: total,
      parts: [Part(place: .only, takenAt: takenAt, isPartial: isPartial, moved: moved)])
  }

  /// The last polls of several places together; the tasks are placed, and those of one place lie together.
  package init(tasks: [SyncTask], total: Int?, parts: [Part]) {
    self.tasks = tasks
    self.total = total
    self.parts = parts
    takenAt = parts.map(\.takenAt).max() ?? 0
    isPartial = parts.contains(where: \.isPartial)
    moved = parts.contains(where: \.moved)
  }

  /// The places that this covers.
  package var places: [PlaceID] { parts.map(\.place) }

  /// What is known of the tasks of a place; nil for one that this doesn't cover.
  package func part(of place: PlaceID) -> Part? { parts.first { $0.place == place } }
}
