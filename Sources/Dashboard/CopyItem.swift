/// Something of a task, or of a cause, that a person may want elsewhere.
package enum CopyItem: Equatable, Sendable, CaseIterable {
  /// What the cursor stands on in the log.
  case value
  case handOver
  case cause, role, objects, remedySQL, fingerprint
  case taskName, taskID, clusterID
  /// All tasks of a cause.
  case tasks
  case log
}
