/// What one poll returned: every task once, in the service's order.
package struct Snapshot: Equatable, Sendable {
  package var tasks: [SyncTask]
  /// The number of tasks as the service says; nil when it didn't, or said nonsense.
  package var total: Int?
  /// When the answer was whole, epoch milliseconds of the wall clock.
  package var takenAt: Int64
  /// True for a first page that fills an empty board before the rest has come.
  package var isPartial: Bool
  /// True when the list moved while it was read, even on the second reading: rows may be missing.
  package var moved: Bool

  package init(tasks: [SyncTask], total: Int?, takenAt: Int64, isPartial: Bool = false, moved: Bool = false) {
    self.tasks = tasks
    self.total = total
    self.takenAt = takenAt
    self.isPartial = isPartial
    self.moved = moved
  }
}
