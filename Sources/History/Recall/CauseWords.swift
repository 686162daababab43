import GRDB
import SyncLog

/// The causes of a read, each looked up once.
struct CauseWords {
  struct Entry {
    let fingerprint: String
    /// Its class.
    let name: String?
    let summary: Wording?
  }

  private let database: Database
  private var known: [Int64: Entry?] = [:]

  init(_ database: Database) { self.database = database }

  /// The cause of that number; nil for none, or one that is kept no more.
  subscript(number: Int64?) -> Entry? {
    mutating get throws {
      guard let number else { return nil }
      if let known = known[number] { return known }
      let statement = try database.cachedStatement(
        sql: "SELECT fingerprint, class, english, chinese FROM cause WHERE id = ?")
      let entry = try Row.fetchOne(statement, arguments: [number]).flatMap(Self.entry)
      known[number] = .some(entry)
      return entry
    }
  }

  private static func entry(_ row: Row) -> Entry? {
    guard let fingerprint = row.text(0) else { return nil }
    let summary = row.text(2).map { Wording($0, row.text(3) ?? $0) }
    return Entry(fingerprint: fingerprint, name: row.text(1), summary: summary)
  }
}
