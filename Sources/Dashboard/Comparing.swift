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
  package internal(set) var revision: Int

  package struct Side: Equatable, Sendable {
    package let task: TaskID
    /// What the task is called; unsanitised.
    package let name: String?
    /// Start of the run, epoch milliseconds; nil where that isn't known.
    package internal(set) var run: Int64?
    package internal(set) var outcome: RunOutcome?
    package internal(set) var log = Log.waiting
  }

  package enum Log: Equatable, Sendable {
    /// It is still to come.
    case waiting
    /// Nothing is remembered of a run before.
    case noRun
    /// The run is remembered, its log isn't.
    case notKept
    /// Unsanitised.
    case text(String)
  }

  /// Both logs; nil while one is missing.
  package var logs: (old: String, new: String)? {
    guard case .text(let old) = before.log, case .text(let new) = after.log else { return nil }
    return (old, new)
  }

  /// Whether these are two runs of one task.
  package var isOfOneTask: Bool { before.task == after.task }
}
