package import TaskModel

/// Two logs of which one is held against the other.
package struct Comparing: Equatable, Sendable {
  /// The older one, or that of the other task.
  package internal(set) var before: Side
  /// That of the selected task.
  package let after: Side
  /// The tab that was shown before, and is again afterwards.
  let tab: Detail.Tab
  /// Grows with every change.
  package internal(set) var revision = 0

  package struct Side: Equatable, Sendable {
    package let task: TaskID
    /// What the task is called; unsanitised.
    package let name: String?
    /// Start of the run, epoch milliseconds; nil where that isn't known.
    package internal(set) var run: Int64?
    /// Unsanitised; nil for none.
    package internal(set) var log: String?
    /// Whether the log is still to come.
    package internal(set) var isWaiting = false
  }
}
