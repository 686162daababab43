/// Searches in UTF-8, where case is ASCII's.
enum Bytes {
  /// The first place of `words`, which are in lower case, among the first `limit` bytes. Time is linear for short words.
  static func range(of words: String, in text: Substring, within limit: Int) -> Range<Substring.Index>? {
    var text = text
    let found: Int? = text.withUTF8 { offset(of: Array(words.utf8), in: $0, within: limit) }
    guard let offset = found else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    return start..<text.utf8.index(start, offsetBy: words.utf8.count)
  }

  /// Whether `words`, in lower case, stand anywhere.
  static func contains(_ words: String, _ text: Substring) -> Bool { range(of: words, in: text, within: .max) != nil }

  private static func offset(of words: [UInt8], in text: UnsafeBufferPointer<UInt8>, within limit: Int) -> Int? {
    let last = min(text.count, limit) - words.count
    guard last >= 0, let first = words.first else { return nil }
    for start in 0...last where text[start].lowered == first {
      var length = 1
      while length < words.count, text[start + length].lowered == words[length] { length += 1 }
      if length == words.count { return start }
    }
    return nil
  }

  /// The first word like `DLF.6423` or `PAP5.0011`: capitals and digits, a full stop, three digits or more.
  static func serviceCode(in text: Substring, within limit: Int) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
      for dot in bytes.indices where bytes[dot] == UInt8(ascii: ".") {
        if let range = serviceCode(bytes, around: dot) { return String(decoding: bytes[range], as: UTF8.self) }
      }
      return nil
    }
  }

  private static func serviceCode(_ bytes: UnsafeBufferPointer<UInt8>, around dot: Int) -> Range<Int>? {
    var end = dot + 1
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    guard 3...12 ~= end - dot - 1 else { return nil }
    var start = dot
    while start > 0, bytes[start - 1].isDigit || bytes[start - 1] &- 0x41 < 26 { start -= 1 }
    guard 2...8 ~= dot - start, !bytes[start].isDigit, start == 0 || !bytes[start - 1].isWordPart else { return nil }
    return start..<end
  }
}
