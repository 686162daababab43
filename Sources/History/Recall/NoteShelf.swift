import GRDB
import TaskModel

/// The kept notes; those of a task are never overwritten, the newest counts.
struct NoteShelf {
  /// The most notes that are kept of one task.
  private static let limitOfTask = 1_000
  /// The most tasks whose notes are read at once.
  private static let limit = 10_000

  private let database: Database

  init(_ database: Database) { self.database = database }

  func keep(_ text: String, on task: TaskID, by author: String, at now: Int64, in scope: Scope) throws {
    guard task.text.utf8.count <= TaskFacts.textLimit else { return }
    let place = try database.obtainNumber(of: scope)
    let number = try database.obtainNumber(of: task, in: place)
    try database.run(
      "INSERT INTO note (task, at, text, author) VALUES (?, ?, ?, ?)",
      [
        number.databaseValue, now.databaseValue,
        Kept.text(String(text.prefix(Acknowledgement.noteLimit)), limit: TaskFacts.textLimit),
        Kept.text(author, limit: Scope.limit),
      ])
    try database.run(
      "DELETE FROM note WHERE id IN (SELECT id FROM note WHERE task = ? ORDER BY at DESC, id DESC LIMIT -1 OFFSET ?)",
      [number.databaseValue, Self.limitOfTask.databaseValue])
  }

  func newest(in scope: Scope, place: PlaceID) throws -> [TaskNote] {
    guard let number = try database.number(of: scope) else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT note.text, author, at, key, given FROM task
        JOIN note ON note.id = (SELECT id FROM note WHERE task = task.id ORDER BY at DESC, id DESC LIMIT 1)
        WHERE scope = ? AND length(note.text) > 0 ORDER BY at DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [number, Self.limit]).compactMap { row in
      row.text(3).flatMap { Self.note(row, on: TaskID(text: $0, isGiven: row.number(4) != 0, place: place)) }
    }
  }

  func all(on task: TaskID, in scope: Scope) throws -> [TaskNote] {
    guard let place = try database.number(of: scope), let number = try database.number(of: task, in: place) else {
      return []
    }
    let statement = try database.cachedStatement(
      sql: "SELECT text, author, at FROM note WHERE task = ? ORDER BY at DESC, id DESC LIMIT ?")
    return try Row.fetchAll(statement, arguments: [number, Self.limitOfTask]).compactMap { Self.note($0, on: task) }
  }

  private static func note(_ row: Row, on task: TaskID) -> TaskNote? {
    guard let text = row.text(0), let at = row.number(2) else { return nil }
    return TaskNote(
      task: task, text: String(text.prefix(Acknowledgement.noteLimit)), author: row.text(1) ?? "", at: at)
  }
}
