/// The grammar of a relation's name as servers print it: `"Sales 2024"."Order Lines"` is two names.
enum ObjectName {
  /// Whether `range` is one name with at most two qualifiers before it, whole.
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
}
