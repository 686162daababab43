import FoundationEssentials
import GRDB
import TaskModel

/// The kept logs: each text once, however many runs and tasks have it.
struct LogShelf {
  /// The longest text that is kept, in bytes.
  static let limit = SyncTask.messageLimit

  let database: Database

  /// The number of a text, which is put on the shelf where it isn't there; counts one use more. `former` is the log that
  /// the task had before, by whose text this one may be packed later.
  func keep(_ text: String, after former: Int64?) throws -> Int64 {
    var text = text
    let bytes = text.withUTF8 { Data($0.prefix(Self.limit)) }
    var checksum = Checksum()
    bytes.withUnsafeBytes { checksum.add($0) }
    if let known = try find(bytes, checksum.value) {
      try use(known)
      return known
    }
    let basis: Int64? = if let former { try self.basis(of: former) } else { nil }
    try database.run(
      "INSERT INTO log (sum, length, uses, form, basis, bytes) VALUES (?, ?, 1, 0, ?, ?)",
      [checksum.value.databaseValue, bytes.count.databaseValue, .number(basis), bytes.databaseValue])
    return database.lastInsertedRowID
  }

  /// Counts one use more.
  func use(_ number: Int64) throws {
    try database.run("UPDATE log SET uses = uses + 1 WHERE id = ?", [number.databaseValue])
  }

  /// Counts one use less, and drops the log, and what it was packed by, with its last one.
  func release(_ number: Int64) throws {
    let row = try database.row(
      "UPDATE log SET uses = uses - 1 WHERE id = ? RETURNING uses, basis", [number.databaseValue])
    guard let row, (row.number(0) ?? 0) <= 0 else { return }
    try database.run("DELETE FROM log WHERE id = ?", [number.databaseValue])
    if let basis = row.number(1), basis < number { try release(basis) }
  }

  /// The text of a kept log; nil where it isn't kept, or is damaged.
  func text(_ number: Int64) throws -> String? {
    try bytes(number).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Logs are packed by texts that are not packed by another one, so this goes no further than that.
  func bytes(_ number: Int64) throws -> Data? {
    guard let row = try entry(number) else { return nil }
    guard row.form == .packed, let basis = row.basis else { return row.plain }
    guard basis < number, let lower = try entry(basis), lower.form != .packed || lower.basis == nil else { return nil }
    return lower.plain.flatMap { row.unpacked(by: $0) }
  }

  /// The number of the kept log with these bytes.
  private func find(_ bytes: Data, _ sum: Int64) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT id FROM log WHERE sum = ? AND length = ?")
    for row in try Row.fetchAll(statement, arguments: [sum, bytes.count]) {
      if let number = row.number(0), try self.bytes(number) == bytes { return number }
    }
    return nil
  }

  /// By which text what comes after a log is to be packed: by what that one is packed by, or by itself. Counts one use
  /// more of it.
  private func basis(of former: Int64) throws -> Int64? {
    try database.row(
      "UPDATE log SET uses = uses + 1 WHERE id = (SELECT coalesce(basis, id) FROM log WHERE id = ?) RETURNING id",
      [former.databaseValue])?.number(0)
  }
}
