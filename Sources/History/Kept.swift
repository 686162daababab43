import Foundation
import GRDB

/// Values as they lie in the file, which anybody may have edited: what has another type than it should reads as nil.
enum Kept {
  /// A text, as a blob where it holds a zero byte, at which SQLite's texts end.
  static func text(_ text: String?) -> DatabaseValue {
    guard let text else { return .null }
    return text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  /// At most `limit` bytes of a text, without half a character.
  static func text(_ text: String?, limit: Int) -> DatabaseValue { Self.text(text.map { cut($0, limit) }) }

  /// The first `limit` bytes of a text at most, without half a character.
  static func cut(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var bytes = Array(text.utf8.prefix(limit + 1))
    while bytes.count > 1, bytes.count > limit || bytes[bytes.count - 1] & 0xC0 == 0x80 {
      let isLead = bytes[bytes.count - 1] & 0xC0 != 0x80
      bytes.removeLast()
      if isLead { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text that something is known by: what is longer than `Scope.limit` bytes by its first ones and a checksum.
  static func key(_ text: String) -> DatabaseValue {
    guard text.utf8.count > Scope.limit else { return Self.text(text) }
    var checksum = Checksum()
    checksum.add(text)
    return Self.text("\(cut(text, Scope.limit))#\(checksum.value)")
  }

  /// A text as `text(_:)` put it there.
  static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .string(let text): text
    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
    case .null, .int64, .double: nil
    }
  }

  static func number(_ value: DatabaseValue) -> Int64? {
    if case .int64(let number) = value.storage { number } else { nil }
  }

  static func bytes(_ value: DatabaseValue) -> Data? {
    if case .blob(let bytes) = value.storage { bytes } else { nil }
  }
}

extension Row {
  /// The column's text; nil where there is none.
  func text(_ column: Int) -> String? { Kept.text(self[column] as DatabaseValue) }
  /// The column's number; nil where there is none.
  func number(_ column: Int) -> Int64? { Kept.number(self[column] as DatabaseValue) }
  /// The column's bytes; nil where there are none.
  func bytes(_ column: Int) -> Data? { Kept.bytes(self[column] as DatabaseValue) }
}
