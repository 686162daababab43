/// What one list answer holds.
package struct TaskPage: Equatable, Sendable {
  package var tasks: [WireTask]
  /// The number of tasks that the service says there are; nil when it didn't, or said what can't be.
  package var total: Int?
  /// Entries that were no objects and so no tasks.
  package var skipped: Int

  package init(tasks: [WireTask], total: Int?, skipped: Int = 0) {
    self.tasks = tasks
    self.total = total
    self.skipped = skipped
  }

  /// The entries that came, tasks or not: how far the next page's offset lies.
  package var entries: Int { tasks.count + skipped }
}
