import GRDB

extension Pruning {
  /// So many pages may lie free, as the next polls need some.
  private static let freePages: Int64 = 256

  /// Moves the cutoff on and forgets again where all takes more than it may.
  mutating func shrink(_ history: History, _ limits: History.Limits, now: Int64) throws(HistoryFailure) -> Bool {
    let (used, oldest) = try history.read { database in
      let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      let free = try Int64.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
      let size = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 4_096
      return ((pages - free) * size, try Self.oldest(database))
    }
    let excess = Double(used) / Double(limits.bytes) - 1
    let start = max(cutoff, oldest ?? .max)
    guard excess > 0, start < now else {
      advance()
      return true
    }
    let part = min(max(excess / (1 + excess), 0.02), 1)
    let next = start + Int64((Double(now) - Double(start)) * part)
    guard next > start else {
      advance()
      return true
    }
    cutoff = next
    step = .age
    cursor = .min
    return true
  }

  /// The start of the oldest run that may go.
  private static func oldest(_ database: Database) throws -> Int64? {
    let bound = "min(coalesce(sync_time, ?1), CASE failed_last WHEN 1 THEN coalesce(row_start, ?1) ELSE ?1 END)"
    return try Int64.fetchOne(
      database,
      sql: """
        SELECT min(moment) FROM (
          SELECT (SELECT min(start) FROM run WHERE run.task = task.id AND start < \(bound)) AS moment FROM task
          UNION ALL SELECT (SELECT min(at) FROM change WHERE change.task = task.id AND at < \(bound)) FROM task)
        """, arguments: [Int64.max])
  }

  /// What belongs to no task.
  func forgetRest(_ history: History) throws(HistoryFailure) {
    let until = cutoff
    try history.write { database in
      try database.run(
        "DELETE FROM span WHERE end < ? AND id NOT IN (SELECT max(id) FROM span GROUP BY scope)", [until.databaseValue])
      try database.run(
        "DELETE FROM acknowledgement WHERE withdrawn < ?1 OR until < ?1", [until.databaseValue])
      try database.run(
        """
        DELETE FROM cause WHERE NOT EXISTS (SELECT 1 FROM run WHERE run.cause = cause.id)
          AND id NOT IN (SELECT cause FROM task WHERE cause IS NOT NULL)
          AND id NOT IN (SELECT cause FROM change WHERE cause IS NOT NULL)
        """, [])
    }
  }

  /// Gives free pages back to the file system, some at a time.
  mutating func vacuum(_ history: History) throws(HistoryFailure) -> Bool {
    let free = try history.read { try Int64.fetchOne($0, sql: "PRAGMA freelist_count") ?? 0 }
    guard free > Self.freePages else { return false }
    try history.write { _ = try Row.fetchAll($0, sql: "PRAGMA incremental_vacuum(\(min(free - Self.freePages, 500)))") }
    let left = try history.read { try Int64.fetchOne($0, sql: "PRAGMA freelist_count") ?? 0 }
    return left < free && left > Self.freePages
  }
}
