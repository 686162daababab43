import GRDB
import TaskModel

/// Reads what a window holds of all tasks, newest first.
///
/// Runs and changes lie in the file by task, so that a stretch of time costs a look at each task. A window is therefore
/// read in slices, from its end backwards, each longer than the one before, until a page is full.
struct WindowRecall {
  private static let firstSlice: Int64 = 6 * 3_600_000

  private let database: Database
  private let window: RecallWindow
  private let cursor: RecallCursor?

  init(_ database: Database, _ window: RecallWindow, after cursor: RecallCursor?) {
    self.database = database
    self.window = window
    self.cursor = cursor
  }

  func changes() throws -> RecallPage<RecalledChange> {
    var names = TaskNames(database)
    var causes = CauseWords(database)
    return try page(table: "change", time: "at", order: "state", columns: ChangeRow.columns) { task, row in
      guard let change = ChangeRow(row), let entry = try names[task] else { return nil }
      let words = try causes[change.cause]
      return RecalledChange(
        scope: entry.scope, change: change.change(of: entry.task, entry.name(at: change.at), words))
    }
  }

  func runs() throws -> RecallPage<RecalledRun> {
    var names = TaskNames(database)
    var causes = CauseWords(database)
    return try page(table: "run", time: "start", order: "outcome", columns: RunRow.columns) { task, row in
      guard let run = RunRow(row), let entry = try names[task] else { return nil }
      return RecalledRun(
        scope: entry.scope, task: entry.task, clusterName: entry.name, run: run.run(try causes[run.cause]))
    }
  }
}

extension WindowRecall {
  /// `columns` begin with the task, when, and what tells rows of one moment apart: `time` and `order`.
  private func page<Value>(
    table: String, time: String, order: String, columns: String, _ read: (Int64, Row) throws -> Value?
  ) throws -> RecallPage<Value> {
    let limit = RecallPage<Value>.limit
    let place = "\(table).\(time), task.id, \(table).\(order)"
    let sql = """
      SELECT \(columns.split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", "))
      FROM task CROSS JOIN \(table) ON \(table).task = task.id AND \(table).\(time) BETWEEN ? AND ?
      WHERE \(window.condition) AND typeof(\(table).\(time)) = 'integer' AND typeof(\(table).\(order)) = 'integer'
        AND (\(place)) < (?, ?, ?)
      ORDER BY \(table).\(time) DESC, task.id DESC, \(table).\(order) DESC LIMIT ?
      """
    let statement = try database.cachedStatement(sql: sql)
    let from = cursor ?? RecallCursor(at: .max, task: .max, order: .max)
    var values: [Value] = []
    var taken = 0
    var last: RecallCursor?
    for slice in try slices() {
      let rows = try Row.fetchCursor(
        statement,
        arguments: [slice.lowerBound, slice.upperBound, from.at, from.task, from.order, limit + 1 - taken])
      while let row = try rows.next() {
        guard let place = RecallCursor(row) else { continue }
        if taken == limit { return RecallPage(rows: values, next: last) }
        taken += 1
        last = place
        if let value = try read(place.task, row) { values.append(value) }
      }
    }
    return RecallPage(rows: values, next: nil)
  }

  /// The window in slices, newest first. What lies before or after all that was watched is one slice each.
  private func slices() throws -> [ClosedRange<Int64>] {
    let until = min(window.until, cursor?.at ?? .max)
    guard window.since <= until else { return [] }
    guard let whole = try SpanRecall(database).whole(window.spanCondition) else { return [window.since...until] }
    return Slices.of(window.since...until, known: whole, first: Self.firstSlice, isBackwards: true)
  }
}

extension RecallCursor {
  fileprivate init?(_ row: Row) {
    guard let task = row.number(0), let at = row.number(1), let order = row.number(2) else { return nil }
    self.init(at: at, task: task, order: order)
  }
}
