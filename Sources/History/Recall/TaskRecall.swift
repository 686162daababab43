import GRDB
import TaskModel

/// Reads what is kept of single tasks.
struct TaskRecall {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The history of a task; nil where it was never seen.
  func history(of task: TaskID, in scope: Scope, since: Int64, until: Int64) throws -> TaskHistory? {
    guard let place = try database.number(of: scope), let number = try database.number(of: task, in: place),
      let firstSeen = try firstSeen(number)
    else { return nil }
    let spans = SpanRecall(database)
    return TaskHistory(
      task: task, since: since, runs: try runs(of: number, since, until),
      changes: try changes(of: task, number, since, until),
      watched: try spans.watched(place, since: since, until: until), firstSeen: firstSeen)
  }

  /// The log of a run; of that seen last where it ended in several ways.
  func log(of task: TaskID, run start: Int64, outcome: RunOutcome?, in scope: Scope) throws -> String? {
    guard let place = try database.number(of: scope), let number = try database.number(of: task, in: place) else {
      return nil
    }
    let statement = try database.cachedStatement(
      sql: "SELECT \(RunRow.columns) FROM run WHERE task = ? AND start = ?")
    let rows = try Row.fetchAll(statement, arguments: [number, start]).compactMap { RunRow($0) }
      .filter { outcome == nil || $0.outcome == outcome }
      .sorted { $0.seen > $1.seen }
    for case let log? in rows.map(\.log) {
      if let text = try database.log(log) { return text }
    }
    return nil
  }

  private func firstSeen(_ number: Int64) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT first_seen FROM task WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [number])?.number(0)
  }

  private func runs(of number: Int64, _ since: Int64, _ until: Int64) throws -> [TaskRun] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(RunRow.columns) FROM run WHERE task = ? AND start BETWEEN ? AND ?
        ORDER BY start DESC, outcome DESC LIMIT ?
        """)
    var causes = CauseWords(database)
    let rows = try Row.fetchCursor(statement, arguments: [number, since, until, TaskHistory.limit])
    var runs: [TaskRun] = []
    while let row = try rows.next() {
      if let run = RunRow(row) { runs.append(run.run(try causes[run.cause])) }
    }
    return runs
  }

  private func changes(of task: TaskID, _ number: Int64, _ since: Int64, _ until: Int64) throws -> [RecordedChange] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(ChangeRow.columns) FROM change WHERE task = ? AND at BETWEEN ? AND ?
        ORDER BY at DESC, state DESC LIMIT ?
        """)
    var causes = CauseWords(database)
    var names = TaskNames(database)
    let entry = try names[number]
    let rows = try Row.fetchCursor(statement, arguments: [number, since, until, TaskHistory.limit])
    var changes: [RecordedChange] = []
    while let row = try rows.next() {
      guard let change = ChangeRow(row) else { continue }
      changes.append(change.change(of: task, entry?.name(at: change.at), try causes[change.cause]))
    }
    return changes
  }
}
