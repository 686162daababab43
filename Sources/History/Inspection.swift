import GRDB

/// Reads a database through for damage.
enum Inspection {
  /// Whether the file is as SQLite wrote it: its pages, its rows and its indexes. Takes seconds for a large one. A file
  /// that can't be read for another reason counts as whole.
  static func isWhole(_ path: String) -> Bool {
    do {
      let reader = try Store.reader(path)
      defer { try? reader.close() }
      return isWhole(reader, "integrity_check")
    } catch {
      return !isDamage(error)
    }
  }

  /// The same without the indexes, which takes a part of the time.
  static func looksWhole(_ reader: any DatabaseReader) -> Bool { isWhole(reader, "quick_check") }

  private static func isWhole(_ reader: any DatabaseReader, _ check: String) -> Bool {
    do {
      let found = try reader.read { try Row.fetchOne($0, sql: "PRAGMA \(check)(1)")?.text(0) }
      return found == nil || found == "ok"
    } catch {
      return !isDamage(error)
    }
  }

  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
  }
}
