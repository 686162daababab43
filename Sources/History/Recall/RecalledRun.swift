package import TaskModel

/// One run of any task, as it was recorded.
package struct RecalledRun: Equatable, Sendable {
  /// `KeptScope.id`.
  package let scope: Int64
  package let task: TaskID
  /// As the task was called last; unsanitised.
  package let clusterName: String?
  package let run: TaskRun
}
