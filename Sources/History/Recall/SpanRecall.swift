import GRDB
import TaskModel

/// Reads when anybody watched.
struct SpanRecall {
  /// The most spans that are read at once.
  static let limit = 10_000

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// When anybody watched a scope between two moments: joined, in order, clipped to them; the newest spans.
  func watched(_ scope: Int64, since: Int64, until: Int64) throws -> [WatchedSpan] {
    guard since <= until else { return [] }
    let statement = try database.cachedStatement(
      sql: "SELECT start, end FROM span WHERE scope = ? AND start <= ? AND end >= ? ORDER BY start DESC LIMIT ?")
    let spans = try Row.fetchAll(statement, arguments: [scope, until, since, Self.limit]).reversed().compactMap { row in
      row.number(0).flatMap { start in
        row.number(1).flatMap { start <= $0 ? WatchedSpan(start: max(start, since), end: min($0, until)) : nil }
      }
    }
    return Self.joined(spans)
  }

  /// Spans in the order of their starts, with those that touch made one.
  private static func joined(_ spans: [WatchedSpan]) -> [WatchedSpan] {
    var joined: [WatchedSpan] = []
    for span in spans {
      if let last = joined.last, span.start <= last.end {
        joined[joined.count - 1] = WatchedSpan(start: last.start, end: max(last.end, span.end))
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// From the first moment that anybody watched to the last; nil where nobody did. `condition` chooses the scopes.
  func whole(_ condition: String = "TRUE") throws -> WatchedSpan? {
    let row = try Row.fetchOne(database, sql: "SELECT min(start), max(end) FROM span WHERE \(condition)")
    guard let start = row?.number(0), let end = row?.number(1), start <= end else { return nil }
    return WatchedSpan(start: start, end: end)
  }
}
