import GRDB

extension Store {
  /// What SQLite says of a file whose header names a format that it doesn't know.
  private static let unknownFormat = "unsupported file format"

  /// Looks at what lies there without writing, unless somebody died amid a change that has to be undone first.
  static func judge(_ place: FilePlace) throws -> Schema.Judgement {
    if place.isTooShort { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
    do {
      return try judge(reader(place.path))
    } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) {
      return try judge(DatabaseQueue(path: place.path, configuration: settings()))
    } catch let error as DatabaseError where error.message == unknownFormat {
      // A later SQLite may have written it, so it isn't moved though damage is as likely.
      throw FilePlace.refusal(
        "has a format that this SQLite doesn't know, by damage or from a later one", "move it away to begin anew")
    }
  }

  private static func judge(_ queue: DatabaseQueue) throws -> Schema.Judgement {
    defer { try? queue.close() }
    return try queue.read { try Schema.judge($0) }
  }

  /// Why a file with other tables than those that were made isn't opened: only a check of the whole file shows whether it
  /// is damaged, and what is whole is never moved.
  static func altered(_ place: FilePlace) -> any Error {
    guard Inspection.isWhole(place.path) else {
      return DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the tables aren't as they were made")
    }
    return FilePlace.refusal(
      "is whole, but its tables aren't those that this synctop makes",
      "start the synctop that wrote it, or move it away to begin anew")
  }
}
