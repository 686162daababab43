import GRDB
import TaskModel

/// Reads how often a cause came back.
struct CauseRecall {
  private let database: Database
  private let window: RecallWindow

  init(_ database: Database, _ window: RecallWindow) {
    self.database = database
    self.window = window
  }

  func recurrence(of fingerprint: String) throws -> CauseRecurrence {
    let runs = try runs(of: fingerprint)
    let counted = runs.prefix(CauseRecurrence.runLimit)
    var names = TaskNames(database)
    var episodes: [CauseEpisode] = []
    for (task, runs) in Dictionary(grouping: counted, by: \.task) {
      guard let entry = try names[task] else { continue }
      episodes += try self.episodes(of: runs.map(\.start).sorted(), task, entry)
    }
    return CauseRecurrence(
      fingerprint: fingerprint, episodes: episodes.sorted { ($0.last, $0.task) > ($1.last, $1.task) },
      isCut: runs.count > counted.count)
  }

  private func runs(of fingerprint: String) throws -> [(task: Int64, start: Int64)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT run.task, run.start FROM cause
        CROSS JOIN run ON run.cause = cause.id AND run.start BETWEEN ? AND ?
        CROSS JOIN task ON task.id = run.task AND \(window.condition)
        WHERE cause.fingerprint = ? ORDER BY run.start DESC LIMIT ?
        """)
    let key = Kept.text(fingerprint, limit: Scope.limit)
    return try Row.fetchAll(
      statement, arguments: [window.since, window.until, key, CauseRecurrence.runLimit + 1]
    ).compactMap { row in
      row.number(0).flatMap { task in row.number(1).map { (task, $0) } }
    }
  }

  /// `starts` are the runs of a task that failed for the cause, oldest first.
  private func episodes(of starts: [Int64], _ task: Int64, _ entry: TaskNames.Entry) throws -> [CauseEpisode] {
    var episodes: [CauseEpisode] = []
    var rest = starts[...]
    while let first = rest.first {
      let repair = try success(of: task, after: first)
      let own = rest.prefix { repair == nil || $0 < repair?.start ?? .max || $0 == first }
      rest = rest.dropFirst(own.count)
      episodes.append(
        CauseEpisode(
          scope: entry.scope, task: entry.task, clusterName: entry.name, runCount: own.count, first: first,
          last: own.last ?? first, repairedAt: repair?.seenAt))
    }
    return episodes
  }

  private func success(of task: Int64, after start: Int64) throws -> (start: Int64, seenAt: Int64)? {
    let statement = try database.cachedStatement(
      sql: "SELECT start, seen FROM run WHERE task = ? AND start > ? AND outcome = 1 ORDER BY start LIMIT 1")
    guard let row = try Row.fetchOne(statement, arguments: [task, start]), let next = row.number(0) else { return nil }
    return (next, next &+ (row.number(1) ?? 0))
  }
}
