import GRDB
import TaskModel

/// The kept acknowledgements, also those that were taken back.
struct AcknowledgementShelf {
  /// The most that are kept in one memory; the newest stay.
  private static let limit = 50_000
  private static let columns = "id, task, matter, since, note, author, at, until, streak"

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// An id that nobody else makes.
  static func newID() -> String {
    (0..<2).map { _ in
      let digits = String(UInt64.random(in: .min ... .max), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  func keep(_ made: [Acknowledgement], in scope: Scope) throws -> [Acknowledgement] {
    let number = try database.obtainNumber(of: scope)
    let kept = made.filter { $0.task.text.utf8.count <= TaskFacts.textLimit }
    for acknowledgement in kept {
      let task = try database.obtainNumber(of: acknowledgement.task, in: number)
      try replace(by: acknowledgement, task)
      try insert(acknowledgement, task)
    }
    try dropOldest()
    return kept
  }

  /// Takes back what the same person said of the same matter before: it would hold on where the new one ends sooner.
  private func replace(by made: Acknowledgement, _ task: Int64) throws {
    try database.run(
      "UPDATE acknowledgement SET withdrawn = ? WHERE task = ? AND matter = ? AND author = ? AND withdrawn IS NULL",
      [
        made.at.databaseValue, task.databaseValue, Kept.text(made.matter, limit: Scope.limit),
        Kept.text(made.author, limit: Scope.limit),
      ])
  }

  private func insert(_ made: Acknowledgement, _ task: Int64) throws {
    try database.run(
      "INSERT OR IGNORE INTO acknowledgement (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        made.id.databaseValue, task.databaseValue, Kept.text(made.matter, limit: Scope.limit), .number(made.since),
        Kept.text(made.note, limit: TaskFacts.textLimit), Kept.text(made.author, limit: Scope.limit),
        made.at.databaseValue, .number(made.until), .number(made.streak),
      ])
  }

  private func dropOldest() throws {
    try database.run(
      "DELETE FROM acknowledgement WHERE id IN (SELECT id FROM acknowledgement ORDER BY at DESC LIMIT -1 OFFSET ?)",
      [Self.limit.databaseValue])
  }

  func withdraw(_ ids: [String], at now: Int64) throws {
    for id in ids.prefix(Acknowledgements.limit) {
      try database.run(
        "UPDATE acknowledgement SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL",
        [now.databaseValue, Kept.text(id)])
    }
  }

  func all(in scope: Scope, place: PlaceID, at now: Int64) throws -> Acknowledgements {
    guard let number = try database.number(of: scope) else { return .none }
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns.split(separator: ", ").map { "acknowledgement.\($0)" }.joined(separator: ", ")),
          task.key, task.given
        FROM acknowledgement JOIN task ON task.id = acknowledgement.task
        WHERE task.scope = ? AND withdrawn IS NULL AND (until IS NULL OR until > ?) ORDER BY at DESC, acknowledgement.id LIMIT ?
        """)
    let rows = try Row.fetchAll(statement, arguments: [number, now, Acknowledgements.limit])
    return Acknowledgements(rows.compactMap { Self.acknowledgement($0, place) })
  }

  private static func acknowledgement(_ row: Row, _ place: PlaceID) -> Acknowledgement? {
    guard let id = row.text(0), let matter = row.text(2), let at = row.number(6), let key = row.text(9) else {
      return nil
    }
    return Acknowledgement(
      id: id, task: TaskID(text: key, isGiven: row.number(10) != 0, place: place), matter: matter,
      since: row.number(3), note: String((row.text(4) ?? "").prefix(Acknowledgement.noteLimit)),
      author: row.text(5) ?? "", at: at, until: row.number(7), streak: row.number(8).flatMap { Int(exactly: $0) })
  }
}
