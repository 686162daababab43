import SyncWire

/// What one list call brought, from the service or from a file.
struct ReceivedList {
  let tasks: [WireTask]
  /// The number of tasks as the service says; nil where it doesn't, or says what can't be.
  let total: Int?
  /// What a person should know before the tasks are counted on; each says what, likely why, and the next step.
  let notes: [String]
}
