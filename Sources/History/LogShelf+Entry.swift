import FoundationEssentials
import GRDB

extension LogShelf {
  /// A row of `log`.
  struct Entry {
    /// How the bytes lie there; never change the numbers.
    enum Form: Int64 {
      /// As they are: nobody has tried to pack them.
      case untried = 0
      case packed = 1
      /// As they are, as packing doesn't pay.
      case plain = 2
    }

    let form: Form
    let length: Int
    let basis: Int64?
    let bytes: Data

    /// The text where no other one is needed for it; nil where it is damaged.
    var plain: Data? { form == .packed ? unpacked(by: nil) : bytes }

    /// Nil where the bytes are damaged.
    func unpacked(by dictionary: Data?) -> Data? { PackedLog.unpack(bytes, by: dictionary, length: length) }
  }

  /// Nil where there is none, or its length isn't one.
  func entry(_ number: Int64) throws -> Entry? {
    let row = try database.row("SELECT form, length, basis, bytes FROM log WHERE id = ?", [number.databaseValue])
    guard let row, let form = row.number(0).flatMap(Entry.Form.init), let length = row.number(1),
      let bytes = row.bytes(3)
    else { return nil }
    guard (0...Int64(Self.limit)).contains(length), bytes.count <= Self.limit else { return nil }
    return Entry(form: form, length: Int(length), basis: row.number(2), bytes: bytes)
  }
}
