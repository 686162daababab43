import GRDB
import TaskModel

/// The numbers by which scopes and tasks are known in the file.
extension Database {
  /// The scope's number; nil where nothing is known of it.
  func number(of scope: Scope) throws -> Int64? {
    if let instance = scope.instance {
      let known = try Int64.fetchOne(
        self, sql: "SELECT id FROM scope WHERE instance = ?", arguments: [Kept.text(instance, limit: Scope.limit)])
      if let known { return known }
    }
    return try Int64.fetchOne(
      self, sql: "SELECT scope FROM alias WHERE address = ?", arguments: [Kept.text(scope.address, limit: Scope.limit)])
  }

  /// The scope's number, which it gets where it has none. What was kept under its address before its instance was known
  /// becomes the instance's.
  func obtainNumber(of scope: Scope) throws -> Int64 {
    if let known = try number(of: scope) { return known }
    try execute(
      sql: "INSERT INTO scope (instance) VALUES (?)", arguments: [Kept.text(scope.instance, limit: Scope.limit)])
    let made = lastInsertedRowID
    try execute(
      sql: "INSERT OR REPLACE INTO alias (address, scope) VALUES (?, ?)",
      arguments: [Kept.text(scope.address, limit: Scope.limit), made])
    return made
  }

  /// The task's number; nil where nothing is known of it. Its place plays no part.
  func number(of task: TaskID, in scope: Int64) throws -> Int64? {
    try Int64.fetchOne(
      self, sql: "SELECT id FROM task WHERE scope = ? AND key = ? AND given = ?",
      arguments: [scope, Kept.text(task.text), task.isGiven])
  }

  /// The task's number, which it gets where it has none, without facts.
  func obtainNumber(of task: TaskID, in scope: Int64) throws -> Int64 {
    if let known = try number(of: task, in: scope) { return known }
    try execute(
      sql: "INSERT INTO task (scope, key, given) VALUES (?, ?, ?)",
      arguments: [scope, Kept.text(task.text), task.isGiven])
    return lastInsertedRowID
  }

  /// The text of a kept log; nil where it isn't kept, or is damaged.
  func log(_ number: Int64) throws -> String? { try LogShelf(database: self).text(number) }
}
