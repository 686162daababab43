import GRDB

extension Schema {
  /// What a database is, before anything is written into it.
  enum Judgement: Equatable {
    /// Nothing lies in it yet.
    case empty
    /// Ours, of this version or an older one.
    case ours
    /// Ours, of a later synctop.
    case newer
    /// Of another program.
    case foreign
    /// Ours by its mark, but its tables aren't as they were made: damaged, or of a synctop that makes others.
    case altered
  }

  private static let marks: Set<String> = ["scope", "task", "run", "span"]

  static func judge(_ database: Database) throws -> Judgement {
    let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let found = try objects(database)
    let names = Set(found.compactMap { $0.key.hasPrefix("table ") ? String($0.key.dropFirst(6)) : nil })
    guard mark == applicationID || marks.isSubset(of: names) else {
      return found.isEmpty && mark == 0 && version == 0 ? .empty : .foreign
    }
    if version == 0, found.isEmpty { return .empty }
    if version > steps.count { return .newer }
    return try version > 0 && isWhole(found, of: version) ? .ours : .altered
  }

  /// Whether all tables and indexes of a version are there as they were made, and nothing that acts by itself. Others
  /// may have added tables and indexes of their own.
  private static func isWhole(_ found: [String: String], of version: Int) throws -> Bool {
    let made = try DatabaseQueue().write { database in
      for step in steps.prefix(version) { try database.execute(sql: step) }
      return try objects(database)
    }
    let acts = found.keys.contains { $0.hasPrefix("trigger ") || $0.hasPrefix("view ") }
    return !acts && made.allSatisfy { found[$0.key] == $0.value }
  }

  /// The texts that made the objects, by their types and names.
  private static func objects(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT type, name, sql FROM sqlite_master LIMIT 1000")
    return Dictionary(
      rows.map { ("\($0.text(0) ?? "") \($0.text(1) ?? "")", $0.text(2) ?? "") }, uniquingKeysWith: { one, _ in one })
  }
}
