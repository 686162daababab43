import FoundationEssentials
import GRDB

/// Packs logs in the background, as that takes longer than anybody should wait for a poll to be recorded.
struct LogPacker {
  /// How many logs, and how many bytes, are packed at once.
  private static let countLimit = 64
  private static let byteLimit = 1 << 20

  /// A log that was packed, or for which that doesn't pay.
  private struct Result {
    let number: Int64
    let form: LogShelf.Entry.Form
    let basis: Int64?
    let former: Int64?
    let bytes: Data?
  }

  /// Packs a slice of what isn't yet.
  /// - Returns: whether there is more to do.
  static func pack(_ history: History) throws(HistoryFailure) -> Bool {
    let results = try history.read { database -> [Result] in
      let numbers = try Int64.fetchAll(
        database, sql: "SELECT id FROM log WHERE form = 0 ORDER BY id LIMIT ?", arguments: [countLimit])
      return try Self.results(of: numbers, LogShelf(database: database))
    }
    guard !results.isEmpty else { return false }
    try history.write { database in
      for result in results { try put(result, LogShelf(database: database)) }
    }
    return true
  }

  private static func results(of numbers: [Int64], _ shelf: LogShelf) throws -> [Result] {
    var (results, size): ([Result], Int) = ([], 0)
    for number in numbers where size < byteLimit {
      guard let entry = try shelf.entry(number) else {
        // What has no length is damaged; it is left as it is.
        results.append(Result(number: number, form: .plain, basis: nil, former: nil, bytes: nil))
        continue
      }
      size += entry.bytes.count
      results.append(try packed(number, entry, shelf))
    }
    return results
  }

  /// By the older text where that saves a third of what it takes alone.
  private static func packed(_ number: Int64, _ entry: LogShelf.Entry, _ shelf: LogShelf) throws -> Result {
    let alone = PackedLog.pack(entry.bytes, by: nil)
    if let basis = entry.basis, basis < number, let lower = try shelf.entry(basis)?.plain,
      let both = PackedLog.pack(entry.bytes, by: lower), both.count * 3 < (alone?.count ?? entry.bytes.count) * 2
    {
      return Result(number: number, form: .packed, basis: basis, former: basis, bytes: both)
    }
    return Result(
      number: number, form: alone == nil ? .plain : .packed, basis: nil, former: entry.basis, bytes: alone)
  }

  /// Unless another program was quicker, or the log is gone.
  private static func put(_ result: Result, _ shelf: LogShelf) throws {
    let database = shelf.database
    let isUntried = try database.row("SELECT 1 FROM log WHERE id = ? AND form = 0", [result.number.databaseValue])
    guard isUntried != nil else { return }
    try database.run(
      "UPDATE log SET form = ?, basis = ?, bytes = coalesce(?, bytes) WHERE id = ?",
      [
        result.form.rawValue.databaseValue, .number(result.basis), result.bytes?.databaseValue ?? .null,
        result.number.databaseValue,
      ])
    if result.basis == nil, let former = result.former { try shelf.release(former) }
  }
}
