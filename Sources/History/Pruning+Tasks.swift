import GRDB

extension Pruning {
  /// How many tasks a slice looks at, and how many rows of one it deletes.
  private static let taskLimit = 50
  private static let rowLimit = 2_000

  /// What of a task must stay.
  private struct Bounds {
    let task: Int64
    /// What began before may go: the runs of a row of failures stay, and the last run.
    let cutoff: Int64

    init?(_ row: Row, _ cutoff: Int64) {
      guard let task = row.number(0) else { return nil }
      self.task = task
      let start = row.number(3) == 1 ? row.number(1) : nil
      self.cutoff = min(cutoff, start ?? cutoff, row.number(2) ?? cutoff)
    }
  }

  /// Runs and changes of tasks before the cutoff, and tasks that vanished before it.
  mutating func forgetTasks(_ history: History) throws(HistoryFailure) -> Bool {
    let (from, until) = (cursor, cutoff)
    let last = try history.write { database -> Int64? in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT id, row_start, sync_time, failed_last, vanished_at FROM task WHERE id > ? ORDER BY id LIMIT ?",
        arguments: [from, Self.taskLimit])
      var deleted = 0
      for row in rows {
        guard let bounds = Bounds(row, until) else { continue }
        deleted += try Self.forget(bounds, database)
        if deleted >= Self.rowLimit { return bounds.task.subtractingReportingOverflow(1).partialValue }
        if let gone = row.number(4), gone < until { try Self.drop(bounds.task, database) }
      }
      return rows.count < Self.taskLimit ? nil : rows.last?.number(0)
    }
    cursor = last ?? .min
    return last != nil
  }

  private static func forget(_ bounds: Bounds, _ database: Database) throws -> Int {
    let values = [bounds.task.databaseValue, bounds.cutoff.databaseValue]
    let runs = try Row.fetchAll(
      database, sql: "SELECT start, outcome, log FROM run WHERE task = ? AND start < ? ORDER BY start LIMIT ?",
      arguments: [bounds.task, bounds.cutoff, rowLimit])
    for run in runs {
      if let log = run.number(2) { try LogShelf(database: database).release(log) }
      try database.run(
        "DELETE FROM run WHERE task = ? AND start = ? AND outcome = ?",
        [bounds.task.databaseValue, run[0], run[1]])
    }
    try database.run("DELETE FROM change WHERE task = ? AND at < ?", values)
    let deleted = runs.count + database.changesCount
    try database.run(
      "DELETE FROM facts WHERE task = ? AND since < (SELECT max(since) FROM facts WHERE task = ? AND since <= ?)",
      [bounds.task.databaseValue] + values)
    return deleted
  }

  /// A task that is gone for good, with the run that was kept as its last.
  private static func drop(_ task: Int64, _ database: Database) throws {
    let logs = try Row.fetchAll(
      database, sql: "SELECT log FROM run WHERE task = ? UNION ALL SELECT log FROM task WHERE id = ?",
      arguments: [task, task])
    for log in logs.compactMap({ $0.number(0) }) { try LogShelf(database: database).release(log) }
    for table in ["run", "change", "facts", "acknowledgement", "note"] {
      try database.run("DELETE FROM \(table) WHERE task = ?", [task.databaseValue])
    }
    try database.run("DELETE FROM task WHERE id = ?", [task.databaseValue])
  }
}
