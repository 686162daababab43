import GRDB
import TaskModel

/// Joins what was kept of one instance under two scopes, as nobody knew yet that they are the same.
struct ScopeMerger {
  private static let present = """
    position, seen_at, vanished_at, facts, facts_sum, status, sync_time, update_time, irregular, log, omitted, state, \
    cause, row_start, last_failure, last_success, streak, at_least, failed_last, strip
    """

  let database: Database

  /// Gives all of one scope to another. Of a task that both know, its present state is the one that was seen last.
  func merge(_ from: Int64, into target: Int64) throws {
    let twins = try Row.fetchAll(
      database,
      sql: """
        SELECT mine.id, other.id, mine.seen_at, other.seen_at, mine.log, other.log
        FROM task AS mine JOIN task AS other ON other.key = mine.key AND other.given = mine.given
        WHERE mine.scope = ? AND other.scope = ?
        """, arguments: [from, target])
    for twin in twins { try join(twin) }
    try database.run("UPDATE OR IGNORE task SET scope = ? WHERE scope = ?", [target.databaseValue, from.databaseValue])
    try database.run("UPDATE alias SET scope = ? WHERE scope = ?", [target.databaseValue, from.databaseValue])
    try joinSpans(from, target)
    try database.run("DELETE FROM scope WHERE id = ?", [from.databaseValue])
  }

  private func join(_ twin: Row) throws {
    guard let mine = twin.number(0), let other = twin.number(1) else { return }
    let isNewer = twin.number(2) ?? .min > twin.number(3) ?? .min
    if isNewer {
      try database.run(
        """
        UPDATE task SET (\(Self.present)) = (SELECT \(Self.present) FROM task WHERE id = ?) WHERE id = ?
        """, [mine.databaseValue, other.databaseValue])
    }
    if let log = twin.number(isNewer ? 5 : 4) { try LogShelf(database: database).release(log) }
    try moveRuns(mine, other)
    for table in ["change", "facts", "acknowledgement", "note"] {
      try database.run(
        "UPDATE OR IGNORE \(table) SET task = ? WHERE task = ?", [other.databaseValue, mine.databaseValue])
    }
    try database.run("DELETE FROM change WHERE task = ?", [mine.databaseValue])
    try database.run(
      "UPDATE task SET first_seen = (SELECT min(first_seen) FROM task WHERE id IN (?, ?)) WHERE id = ?",
      [mine.databaseValue, other.databaseValue, other.databaseValue])
    try database.run("DELETE FROM task WHERE id = ?", [mine.databaseValue])
  }

  private func moveRuns(_ mine: Int64, _ other: Int64) throws {
    try database.run("UPDATE OR IGNORE run SET task = ? WHERE task = ?", [other.databaseValue, mine.databaseValue])
    let left = try Row.fetchAll(
      database, sql: "SELECT log FROM run WHERE task = ? AND log IS NOT NULL", arguments: [mine])
    for log in left.compactMap({ $0.number(0) }) { try LogShelf(database: database).release(log) }
    try database.run("DELETE FROM run WHERE task = ?", [mine.databaseValue])
  }

  /// Both scopes' spans as ones that don't overlap.
  private func joinSpans(_ from: Int64, _ target: Int64) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, start, end, shown FROM span WHERE scope IN (?, ?) ORDER BY start",
      arguments: [from, target])
    var joined: [(start: Int64, end: Int64, shown: Int64?)] = []
    for span in rows.compactMap({ Watch.Span($0) }) {
      if let last = joined.last, span.start <= last.end {
        joined[joined.count - 1].end = max(last.end, span.end)
        joined[joined.count - 1].shown = [last.shown, span.shown].compactMap { $0 }.max()
      } else {
        joined.append((span.start, span.end, span.shown))
      }
    }
    try database.run("DELETE FROM span WHERE scope IN (?, ?)", [from.databaseValue, target.databaseValue])
    for span in joined {
      try database.run(
        "INSERT INTO span (scope, start, end, shown) VALUES (?, ?, ?, ?)",
        [target.databaseValue, span.start.databaseValue, span.end.databaseValue, .number(span.shown)])
    }
  }
}
