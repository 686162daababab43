/// The name of a relation as servers print it, taken apart: `"Sales 2024"."Order Lines"` is two names.
package struct ObjectName: Hashable, Sendable {
  /// Without the quotes and their doubling; what stands unquoted is a name as it is.
  package let parts: [String]

  /// Nil unless the text is one name with at most two qualifiers before it.
  package init?(_ text: String) {
    let parts = TextBytes.read(text) { text in Self.parts(text, 0..<text.count) }
    guard let parts else { return nil }
    self.parts = parts
  }

  package var name: String { parts[parts.count - 1] }

  /// Nil where the server left it out, since the session sees the object without.
  package var schema: String? { parts.count > 1 ? parts[parts.count - 2] : nil }

  /// Whether `range` is one such name, whole.
  static func isValid(_ text: TextBytes, _ range: Range<Int>) -> Bool { end(text, range) == range.upperBound }

  /// The end of the name that `range` opens with.
  static func end(_ text: TextBytes, _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    for _ in 0..<3 {
      guard let end = partEnd(text, place, range.upperBound) else { return nil }
      guard end < range.upperBound, text[end] == UInt8(ascii: ".") else { return end }
      place = end + 1
    }
    return nil
  }

  private static func parts(_ text: TextBytes, _ range: Range<Int>) -> [String]? {
    guard isValid(text, range) else { return nil }
    var parts: [String] = []
    var place = range.lowerBound
    while let end = partEnd(text, place, range.upperBound) {
      let isQuoted = text[place] == 0x22
      let part = isQuoted ? unquoted(text, (place + 1)..<(end - 1)) : text.text(place..<end)
      parts.append(part)
      place = end + 1
    }
    return parts
  }

  private static func partEnd(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    if text[start] == 0x22 { return quotedEnd(text, start, end) }
    var place = start
    while place < end, isPlain(text[place]) { place += 1 }
    return place > start ? place : nil
  }

  private static func quotedEnd(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    var place = start + 1
    while place < end {
      if text[place] == 0x22 {
        guard place + 1 < end, text[place + 1] == 0x22 else { return place > start + 1 ? place + 1 : nil }
        place += 1
      }
      place += 1
    }
    return nil
  }

  /// Servers quote more than this leaves plain; forks may quote less.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isWordPart || byte >= 0x80 || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "#")
  }

  private static func unquoted(_ text: TextBytes, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      bytes.append(text[place])
      place += text[place] == 0x22 ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
