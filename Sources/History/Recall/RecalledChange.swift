package import TaskModel

/// One change of any task, as it was recorded.
package struct RecalledChange: Equatable, Sendable {
  /// `KeptScope.id`.
  package let scope: Int64
  package let change: RecordedChange
}
