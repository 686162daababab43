/// A five-character code of a server's error.
enum SQLState {
  /// Whether five digits and capitals stand at `offset`, a digit among them, and no more of them behind.
  static func isCode(_ text: TextBytes, at offset: Int) -> Bool {
    guard offset + 5 <= text.count else { return false }
    var hasDigit = false
    for place in offset..<(offset + 5) {
      hasDigit = hasDigit || text[place].isDigit
      guard text[place].isDigit || 0x41...0x5A ~= text[place] else { return false }
    }
    return hasDigit && (offset + 5 == text.count || !text[offset + 5].isWordPart)
  }

  /// The code that words name, as in `SQLSTATE: 42501` or `SQL state [42501]`.
  static func named(_ text: TextBytes, in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place + 8 < range.upperBound {
      guard text[place] | 0x20 == UInt8(ascii: "s"), let behind = behindName(text, place, range.upperBound) else {
        place += 1
        continue
      }
      var code = behind
      while code < min(range.upperBound, behind + 4), Self.joins.contains(text[code]) { code += 1 }
      if code > behind, code + 5 <= range.upperBound, isCode(text, at: code) { return code..<(code + 5) }
      place = behind
    }
    return nil
  }

  private static let joins = Array(" :=[(".utf8)

  private static func behindName(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    for word in names where text.has(word, at: start, before: end) { return start + word.utf8CodeUnitCount }
    return nil
  }

  private static let names: [StaticString] = ["SQLSTATE", "SQLState", "SQL state", "SQL State", "sqlstate", "SqlState"]
}
