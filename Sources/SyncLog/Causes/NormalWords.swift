/// The words of a message without what differs each time: numbers, ids, times and blanks. What stands in double quotes
/// counts as it is.
enum NormalWords {
  /// How much of a message counts, in bytes.
  private static let limit = 4096

  static func add(_ text: Substring, to hash: inout StableHash) {
    var rest = text.utf8.prefix(limit)
    while let byte = rest.first {
      if byte == UInt8(ascii: "\""), let end = rest.dropFirst().firstIndex(of: byte) {
        for quoted in rest[...end] { hash.add(byte: quoted) }
        rest = rest[rest.index(after: end)...]
      } else if byte.isWordPart {
        let word = rest.prefix(while: \.isWordPart)
        addWord(word, to: &hash)
        rest = rest[word.endIndex...]
      } else {
        if byte >= 0x80 { hash.add(byte: byte) }
        rest = rest.dropFirst()
      }
    }
  }

  /// A word that is an id counts as a digit, and so does each number within another.
  private static func addWord(_ word: Substring.UTF8View, to hash: inout StableHash) {
    hash.add(byte: 0x20)
    let isNumber = word.starts(with: "0x".utf8) || word.starts(with: "0X".utf8)
    let isID = isNumber || word.count >= 8 && word.contains(where: \.isDigit) && word.allSatisfy { $0.hexValue != nil }
    if isID { return hash.add(byte: 0x30) }
    var wasDigit = false
    for byte in word {
      if !byte.isDigit { hash.add(byte: byte.lowered) } else if !wasDigit { hash.add(byte: 0x30) }
      wasDigit = byte.isDigit
    }
  }
}
