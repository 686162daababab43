import GRDB
import TaskModel

/// The numbers by which scopes and tasks are known in the file.
extension Database {
  /// The scope's number; nil where nothing is known of it.
  func number(of scope: Scope) throws -> Int64? {
    if let instance = scope.instance {
      let known = try Int64.fetchOne(
        self, sql: "SELECT id FROM scope WHERE instance = ?", arguments: [Kept.key(instance)])
      if let known { return known }
    }
    return try Int64.fetchOne(
      self, sql: "SELECT scope FROM alias WHERE address = ?", arguments: [Kept.key(scope.address)])
  }

  /// The scope's number, which it gets where it has none. What was kept under its address before its instance was known
  /// becomes the instance's, and the address leads there from then on.
  func obtainNumber(of scope: Scope) throws -> Int64 {
    let address = Kept.key(scope.address)
    let known = try row("SELECT scope, instance FROM alias LEFT JOIN scope ON id = scope WHERE address = ?", [address])
    guard let instance = scope.instance else {
      if let number = known?.number(0) { return number }
      return try lead(address, to: insertScope(.null))
    }
    let key = Kept.key(instance)
    let provisional = known?.text(1) == nil ? known?.number(0) : nil
    if let number = try row("SELECT id FROM scope WHERE instance = ?", [key])?.number(0) {
      if let provisional, provisional != number { try ScopeMerger(database: self).merge(provisional, into: number) }
      return known?.number(0) == number ? number : try lead(address, to: number)
    }
    guard let provisional else { return try lead(address, to: insertScope(key)) }
    try run("INSERT OR REPLACE INTO scope (id, instance) VALUES (?, ?)", [provisional.databaseValue, key])
    return provisional
  }

  private func insertScope(_ instance: DatabaseValue) throws -> Int64 {
    try run("INSERT INTO scope (instance) VALUES (?)", [instance])
    return lastInsertedRowID
  }

  private func lead(_ address: DatabaseValue, to scope: Int64) throws -> Int64 {
    try run("INSERT OR REPLACE INTO alias (address, scope) VALUES (?, ?)", [address, scope.databaseValue])
    return scope
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
