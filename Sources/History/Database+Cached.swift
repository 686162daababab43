import GRDB

extension Database {
  /// Runs a statement that is parsed once.
  func run(_ sql: String, _ values: [DatabaseValue]) throws {
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  /// The first row of a statement that is parsed once.
  func row(_ sql: String, _ values: [DatabaseValue]) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(values))
  }
}

extension DatabaseValue {
  static func number(_ number: Int64?) -> DatabaseValue { number?.databaseValue ?? .null }
  static func number(_ number: Int?) -> DatabaseValue { number?.databaseValue ?? .null }
}
