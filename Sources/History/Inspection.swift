import GRDB

/// Reads a database through for damage.
enum Inspection {
  /// Whether the file is as SQLite wrote it: its pages and rows, and where it is looked at thoroughly its indexes too.
  /// Takes seconds for a large one. A file that can't be read for another reason counts as whole.
  static func isWhole(_ reader: any DatabaseReader, thoroughly: Bool) -> Bool {
    do {
      let found = try reader.read { database in
        try Row.fetchOne(database, sql: "PRAGMA \(thoroughly ? "integrity_check" : "quick_check")(1)")?.text(0)
      }
      return found == nil || found == "ok"
    } catch let error as DatabaseError {
      return ![.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    } catch {
      return true
    }
  }
}
