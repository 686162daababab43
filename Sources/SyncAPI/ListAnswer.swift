package import SyncLog
package import TaskModel

/// A list as it was read: every task once.
package struct ListAnswer: Sendable, Equatable {
  package var snapshot: Snapshot
  /// The tasks' objects as they came, in the order of the snapshot's tasks; empty unless they were asked for.
  package var objects: [JSONValue]

  package init(snapshot: Snapshot, objects: [JSONValue] = []) {
    self.snapshot = snapshot
    self.objects = objects
  }
}
