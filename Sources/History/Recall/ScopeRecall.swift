import GRDB
import TaskModel

/// Reads which scopes there are.
struct ScopeRecall {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Those watched last first.
  func all() throws -> [KeptScope] {
    try Row.fetchAll(
      database, sql: "SELECT id, instance FROM scope ORDER BY id LIMIT ?", arguments: [KeptScope.limit]
    ).compactMap { try scope($0) }
      .sorted { ($0.watched?.end ?? .min, $1.id) > ($1.watched?.end ?? .min, $0.id) }
  }

  func one(_ scope: Scope) throws -> KeptScope? {
    guard let number = try database.number(of: scope) else { return nil }
    return try Row.fetchOne(
      database, sql: "SELECT id, instance FROM scope WHERE id = ?", arguments: [number]
    ).flatMap { try self.scope($0) }
  }

  private func scope(_ row: Row) throws -> KeptScope? {
    guard let id = row.number(0) else { return nil }
    let address = try Row.fetchOne(
      database, sql: "SELECT address FROM alias WHERE scope = ? LIMIT 1", arguments: [id])
    let tasks = try Row.fetchOne(
      database, sql: "SELECT count(*) FROM task WHERE scope = ? AND first_seen IS NOT NULL", arguments: [id])
    return KeptScope(
      id: id, scope: Scope(address: address?.text(0) ?? "", instance: row.text(1)),
      taskCount: Int(clamping: tasks?.number(0) ?? 0), watched: try SpanRecall(database).whole("scope = \(id)"))
  }
}
