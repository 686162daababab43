import GRDB
import TaskModel

/// A row of `change`, with whole moments: epoch milliseconds.
struct ChangeRow: Equatable {
  static let columns = "task, at, state, former, after, run, cause"

  var task: Int64
  var at: Int64
  var kind: Transition.Kind
  /// The poll before that saw the task.
  var after: Int64?
  /// Start of the run that it is about.
  var run: Int64?
  var cause: Int64?

  init(task: Int64, at: Int64, kind: Transition.Kind, after: Int64? = nil, run: Int64? = nil, cause: Int64? = nil) {
    (self.task, self.at, self.kind, self.after, self.run, self.cause) = (task, at, kind, after, run, cause)
  }

  /// Reads a row whose columns are `columns`; nil where what is needed is missing or isn't such.
  init?(_ row: Row) {
    guard let task = row.number(0), let at = row.number(1), let state = row.number(2) else { return nil }
    guard let kind = Self.kind(state, row.number(3)) else { return nil }
    self.init(
      task: task, at: at, kind: kind, after: row.number(4).map { at &- $0 }, run: row.number(5).map { at &- $0 },
      cause: row.number(6))
  }

  /// In the order of `columns`.
  var values: [DatabaseValue] {
    let (state, former) = codes
    return [
      task.databaseValue, at.databaseValue, state.databaseValue, .number(former),
      .number(after.map { at &- $0 }), .number(run.map { at &- $0 }), .number(cause),
    ]
  }

  private var codes: (state: Int64, former: Int64?) {
    switch kind {
    case .appeared(let state): (state.code, nil)
    case .vanished(let state): (0, state.code)
    case .changed(let from, let to): (to.code, from.code)
    }
  }

  private static func kind(_ state: Int64, _ former: Int64?) -> Transition.Kind? {
    let last = former.flatMap(TaskState.init(code:))
    if state == 0 { return last.map(Transition.Kind.vanished) }
    guard let next = TaskState(code: state) else { return nil }
    guard former != nil else { return .appeared(next) }
    return last.map { .changed(from: $0, to: next) }
  }
}
