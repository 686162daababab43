package import TaskModel

/// A row of runs of one task that failed for the same cause, with no success seen in between.
package struct CauseEpisode: Equatable, Sendable {
  /// `KeptScope.id`.
  package let scope: Int64
  package let task: TaskID
  /// As the task was called last; unsanitised.
  package let clusterName: String?
  package let runCount: Int
  /// When the first and the last of the runs began, epoch milliseconds.
  package let first: Int64
  package let last: Int64
  /// When the first run after them that succeeded was seen, epoch milliseconds; nil where none was.
  package let repairedAt: Int64?
}
