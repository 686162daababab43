import FoundationEssentials
import GRDB

extension LogShelf {
  /// A row of `log`.
  struct Entry {
    let form: Int64
    let length: Int
    let basis: Int64?
    let bytes: Data

    /// Nil where the bytes are damaged.
    func unpacked(by dictionary: Data?) -> Data? { PackedLog.unpack(bytes, by: dictionary, length: length) }
  }

  /// Nil where there is none, or its length isn't one.
  func entry(_ number: Int64) throws -> Entry? {
    let row = try database.row("SELECT form, length, basis, bytes FROM log WHERE id = ?", [number.databaseValue])
    guard let row, let form = row.number(0), let length = row.number(1), let bytes = row.bytes(3) else { return nil }
    guard (0...Int64(Self.limit)).contains(length), bytes.count <= Self.limit else { return nil }
    return Entry(form: form, length: Int(length), basis: row.number(2), bytes: bytes)
  }
}
