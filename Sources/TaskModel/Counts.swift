/// How many tasks stand how.
package struct Counts: Equatable, Sendable {
  private var states = [Int](repeating: 0, count: TaskState.allCases.count)
  package private(set) var total = 0
  /// Tasks with a run that is late or was missed, whatever their state.
  package private(set) var overdue = 0
  /// Tasks at which somebody ought to look who hasn't yet.
  package private(set) var problems = 0
  /// Tasks at which somebody ought to look, and that somebody has taken on.
  package private(set) var acknowledged = 0
  /// Different causes among the tasks whose last run failed.
  package let causes: Int

  init(causes: Int) { self.causes = causes }

  package subscript(state: TaskState) -> Int { states[state.severity] }

  mutating func add(_ standing: Standing) {
    states[standing.state.severity] += 1
    total += 1
    if standing.overdue { overdue += 1 }
    if standing.isProblem { problems += 1 }
    if standing.isAcknowledged { acknowledged += 1 }
  }
}
