/// Undoes what was escaped once too often, or put in one line, before a text came here.
enum ErrorText {
  /// The text with HTML's entities read where nothing else quotes, and with JSON's line breaks, or those that are
  /// missing, where there are no others.
  static func decoded(_ text: String) -> String {
    let kind = TextBytes.read(text, need)
    switch kind {
    case .none: return text
    case .entities: return withoutEntities(text)
    case .escapes: return withoutEscapes(text)
    case .breaks(let places): return broken(text, at: places)
    }
  }

  private enum Need {
    case none, entities, escapes
    case breaks([Int])
  }

  private static func need(_ text: TextBytes) -> Need {
    var hasQuote = false
    var hasBreak = false
    var hasEntity = false
    var hasEscape = false
    for offset in 0..<text.count {
      switch text[offset] {
      case 0x22: hasQuote = true
      case 0x0A: hasBreak = true
      case UInt8(ascii: "&"): hasEntity = hasEntity || entity(text, at: offset) != nil
      case UInt8(ascii: "\\"): hasEscape = hasEscape || isBreak(text, at: offset)
      default: continue
      }
    }
    if hasEscape && !hasBreak { return .escapes }
    if hasEntity && !hasQuote { return .entities }
    let breaks = hasBreak ? [] : FlatError.breaks(in: text)
    return breaks.isEmpty ? .none : .breaks(breaks)
  }

  /// Whether an escaped line break stands here that a section or an object of a list follows.
  private static func isBreak(_ text: TextBytes, at offset: Int) -> Bool {
    guard text.has("\\n", at: offset, before: text.count) else { return false }
    let line = (offset + 2)..<min(text.count, offset + 200)
    return ErrorLabel(text, line: line) != nil || DependentLine.isLikely(text, line)
  }

  /// The text with a line break instead of the byte at each place.
  private static func broken(_ text: String, at places: [Int]) -> String {
    var bytes = Array(text.utf8)
    for place in places { bytes[place] = 0x0A }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func withoutEscapes(_ text: String) -> String {
    TextBytes.read(text) { text in
      let end = jobEnd(text)
      let inside = UnsafeBufferPointer(rebasing: text.bytes[0..<end])
      return String(unsafeUninitializedCapacity: inside.count) { JSONEscapes.unescape(inside, into: $0) }
    }
  }

  /// Where the job's JSON goes on behind the words.
  private static func jobEnd(_ text: TextBytes) -> Int {
    text.first("\",\"", in: 0..<text.count) ?? text.count
  }
}

extension ErrorText {
  private static func withoutEntities(_ text: String) -> String {
    TextBytes.read(text) { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      var place = 0
      while place < text.count {
        if text[place] == UInt8(ascii: "&"), let (byte, length) = entity(text, at: place) {
          bytes.append(byte)
          place += length
        } else {
          bytes.append(text[place])
          place += 1
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func entity(_ text: TextBytes, at offset: Int) -> (UInt8, Int)? {
    for (word, byte) in entities where text.has(word, at: offset, before: text.count) {
      return (byte, word.utf8CodeUnitCount)
    }
    return nil
  }

  private static let entities: [(StaticString, UInt8)] = [
    ("&quot;", 0x22), ("&#34;", 0x22), ("&#x22;", 0x22), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&#39;", 0x27),
    ("&#x27;", 0x27), ("&apos;", 0x27), ("&amp;", 0x26),
  ]
}
