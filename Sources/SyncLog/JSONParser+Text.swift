extension JSONParser {
  /// Where the inside of a string lies between its quotes.
  struct TextSpan {
    let start: Int
    let end: Int
    let hasEscapes: Bool
  }

  /// Reads the string whose opening quote stands here.
  mutating func text() throws(JSONError) -> String { text(of: try textSpan()) }

  /// The text of a string that was found sound; invalid UTF-8 is mended on the way.
  func text(of span: TextSpan) -> String {
    let inside = UnsafeBufferPointer(rebasing: bytes[span.start..<span.end])
    guard span.hasEscapes else { return String(decoding: inside, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: inside.count) { JSONEscapes.unescape(inside, into: $0) }
  }

  /// Passes the string whose opening quote stands here, and finds it sound or throws.
  mutating func textSpan() throws(JSONError) -> TextSpan {
    position += 1
    let start = position
    lastTextStart = start
    var hasEscapes = false
    while true {
      skipPlainText()
      switch try current() {
      case UInt8(ascii: "\""):
        position += 1
        return TextSpan(start: start, end: position - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try passEscape()
      case let byte:
        throw failure(.controlInString(byte))
      }
    }
  }

  /// Stops at a quote, a backslash, a control or the end; eight bytes a step while there are eight.
  private mutating func skipPlainText() {
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let special = Self.zeros(word ^ 0x2222_2222_2222_2222) | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      let found = special | ((word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080)
      guard found == 0 else {
        position += found.trailingZeroBitCount >> 3
        return
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return }
      position += 1
    }
  }

  /// The high bit of every zero byte; bits above the lowest one set may be wrong, the lowest never is.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private mutating func passEscape() throws(JSONError) {
    position += 1
    switch try current() {
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        guard try current().hexValue != nil else { throw failure(.invalidEscape) }
        position += 1
      }
    case let letter:
      guard JSONEscapes.meaning(of: letter) != nil else { throw failure(.invalidEscape) }
      position += 1
    }
  }
}
