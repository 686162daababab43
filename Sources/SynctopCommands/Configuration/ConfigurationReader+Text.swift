extension ConfigurationReader {
  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// Goes on to the next byte; lines end as on any system.
  private mutating func advance() {
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    if bytes[at] == UInt8(ascii: "\n") || (bytes[at] == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")) { line += 1 }
    at += 1
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  mutating func skipBlanks() throws(ConfigurationError) {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"): advance()
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(ConfigurationError) {
    switch at + 1 < bytes.count ? bytes[at + 1] : 0 {
    case UInt8(ascii: "/"):
      while let byte = peek, !Self.isLineEnd(byte) { at += 1 }
    case UInt8(ascii: "*"):
      let start = line
      at += 2
      while at + 1 < bytes.count {
        if bytes[at] == UInt8(ascii: "*"), bytes[at + 1] == UInt8(ascii: "/") {
          at += 2
          return
        }
        advance()
      }
      throw problem("the comment that begins on line \(start) has no end", nextStep: "close it with */")
    default: throw unexpected("// or /* to begin a comment")
    }
  }

  /// A text in double quotes. Escapes are JSON's; a raw control byte is refused.
  mutating func string() throws(ConfigurationError) -> String {
    var out: [UInt8] = []
    at += 1
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"): out += Array(String(try escape()).utf8)
      case _ where Self.isLineEnd(byte):
        throw problem("a text has no closing quote on its line", nextStep: "close it with a double quote")
      case 0..<0x20, 0x7F:
        try note(
          "a text holds a control character (0x\(String(byte, radix: 16)))",
          nextStep: byte == 9 ? "write a tab as \\t, or a blank" : "delete it")
        at += 1
      default:
        out.append(byte)
        at += 1
      }
    }
    throw problem("the file ends inside a text", nextStep: "close the text and the brackets")
  }

  private mutating func escape() throws(ConfigurationError) -> Unicode.Scalar {
    at += 1
    let letter = peek ?? 0
    if !Self.isLineEnd(letter) { at += 1 }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      try note("a text has an unknown escape", why: "a single backslash", nextStep: "write a backslash as \\\\")
      return "\u{FFFD}"
    }
  }

  private mutating func unicodeEscape() throws(ConfigurationError) -> Unicode.Scalar {
    let first = fourDigits()
    if let scalar = first.flatMap(Unicode.Scalar.init) { return scalar }
    if let first, first < 0xDC00, bytes[at...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
      at += 2
      if let second = fourDigits(), (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    try note("a \\u escape is broken", nextStep: "write \\u and four hexadecimal digits, or the character itself")
    return "\u{FFFD}"
  }

  private mutating func fourDigits() -> UInt32? {
    let digits = bytes[at...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy(\.isHexDigit), let number = UInt32(text, radix: 16) else { return nil }
    at += 4
    return number
  }

  func unexpected(_ wanted: String) -> ConfigurationError {
    guard peek != nil else {
      return problem("the file ends where \(wanted) should stand", nextStep: "complete it; see config.example.json")
    }
    let scalar = String(decoding: bytes[at...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return problem(
      "\(Self.name(of: scalar)) stands where \(wanted) should",
      nextStep: Self.advice(on: scalar) ?? "correct the JSON on this line or the one before")
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let isVisible = !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control
    if isVisible, !scalar.properties.isWhitespace { return String(Character(scalar)) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "the invisible character U+\(String(repeating: "0", count: max(4 - digits.count, 0)))\(digits)"
  }

  /// What is typed or pasted by mistake for what JSON wants.
  private static func advice(on scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{FF02}", "`": "write straight double quotes: \""
    case "\u{FF1A}": "write an ordinary colon: :"
    case "\u{FF0C}", "\u{3001}": "write an ordinary comma: ,"
    case "\u{FF5B}", "\u{FF5D}", "\u{FF3B}", "\u{FF3D}": "write ordinary brackets: { } [ ]"
    case "#": "begin a comment with //"
    case "=": "write a colon between key and value"
    case ";": "write a comma"
    case ",": "delete the comma"
    case _ where scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint:
      "delete it, and write an ordinary blank where one is wanted"
    default: nil
    }
  }
}
