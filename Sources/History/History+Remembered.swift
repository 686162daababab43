import GRDB
package import TaskModel

extension History {
  /// The tasks of a scope as they were kept last, placed; nil where nothing is known of it. What is damaged is left out.
  package func remembered(_ scope: Scope, place: PlaceID) throws(HistoryFailure) -> Remembered? {
    try read { database in
      guard let number = try database.number(of: scope), let last = try Self.lastWatched(database, number) else {
        return nil
      }
      var tasks: [SyncTask] = []
      var tracks: [TaskTrack] = []
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(TaskRow.columns), \(TaskFacts.columns) FROM task CROSS JOIN facts ON facts.id = task.facts
          WHERE scope = ? AND vanished_at IS NULL ORDER BY position, task.id
          """)
      let rows = try Row.fetchCursor(statement, arguments: [number])
      let shelf = LogShelf(database: database)
      while let row = try rows.next() {
        guard let known = TaskRow(row), known.seenAt != nil else { continue }
        var fields = SyncTaskFields()
        let ordinal = TaskFacts.read(row, from: TaskRow.count, into: &fields)
        fields.syncMessage = try known.log.flatMap { try shelf.text($0) }
        tasks.append(known.task(fields, ordinal: ordinal, place: place))
        tracks.append(known.track)
      }
      return Remembered(tasks: tasks, tracks: tracks, watchedUntil: last.end, shownUntil: last.shown)
    }
  }

  private static func lastWatched(_ database: Database, _ scope: Int64) throws -> (end: Int64, shown: Int64?)? {
    let row = try database.row(
      "SELECT end FROM span WHERE scope = ? ORDER BY id DESC LIMIT 1", [scope.databaseValue])
    guard let end = row?.number(0) else { return nil }
    let shown = try database.row(
      "SELECT max(shown) FROM span WHERE scope = ? AND shown <= ?", [scope.databaseValue, end.databaseValue])
    return (end, shown?.number(0))
  }
}
