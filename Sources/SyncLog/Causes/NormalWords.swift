/// The words of a message without what differs each time: numbers, ids, times and blanks. What stands in double quotes
/// counts as it is.
enum NormalWords {
  /// How much of a message counts, in bytes.
  private static let limit = 4096

  static func add(_ text: Substring, to hash: inout StableHash) {
    var text = text
    text.withUTF8 { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
      var position = 0
      while position < bytes.count { position = addNext(bytes, position, to: &hash) }
    }
  }

  /// Adds what stands at an offset, and says where the next begins.
  private static func addNext(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, to hash: inout StableHash) -> Int {
    let byte = bytes[start]
    if byte == UInt8(ascii: "\""), let end = bytes[(start + 1)...].firstIndex(of: byte) {
      for quoted in bytes[start...end] { hash.add(byte: quoted) }
      return end + 1
    }
    guard byte.isWordPart else {
      if byte >= 0x80 { hash.add(byte: byte) }
      return start + 1
    }
    var end = start + 1
    while end < bytes.count, bytes[end].isWordPart { end += 1 }
    addWord(bytes[start..<end], to: &hash)
    return end
  }

  /// A word that is an id counts as a digit, and so does each number within another.
  private static func addWord(_ word: Slice<UnsafeBufferPointer<UInt8>>, to hash: inout StableHash) {
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
