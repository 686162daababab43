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
  static func serviceCode(in text: Substring.UTF8View) -> String? {
    var rest = text
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      let behind = rest[rest.index(after: dot)...]
      let digits = behind.prefix(while: \.isDigit)
      let before = text[..<dot].reversed().prefix { $0.isDigit || $0 &- 0x41 < 26 }
      let start = before.endIndex.base
      let isWord = start == text.startIndex || !text[text.index(before: start)].isWordPart
      if 3...12 ~= digits.count, 2...8 ~= before.count, isWord, !text[start].isDigit {
        return String(Substring(text[start..<digits.endIndex]))
      }
      rest = behind
    }
    return nil
  }
}
