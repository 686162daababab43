/// Reads JSON with `//` and `/* */` comments, a byte order mark and a comma before a closing bracket tolerated.
///
/// Nesting is bounded to 16 levels; the caller bounds the size. It is apart from the reader of logs and answers because
/// it must know the line of each key and refuse what they forgive: a key given twice, text after the end.
struct ConfigurationReader {
  private static let deepest = 16

  private let file: String
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var depth = 0

  /// The tree of `bytes`; throws the one problem that stopped the reading, with its line.
  static func read(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> ConfigurationNode {
    var reader = Self(file: file, bytes: bytes)
    return try reader.document()
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  private mutating func document() throws(ConfigurationError) -> ConfigurationNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    try skipBlanks()
    guard at < bytes.count else {
      throw problem("the file is empty", nextStep: "write at least {} into it, or see config.example.json")
    }
    let root = try value()
    try skipBlanks()
    if at < bytes.count {
      throw problem("text follows the end of the JSON value", nextStep: "delete what stands after the last bracket")
    }
    return root
  }

  private mutating func value() throws(ConfigurationError) -> ConfigurationNode {
    let start = line
    let found: ConfigurationNode.Value =
      switch peek {
      case UInt8(ascii: "{"): try nested { (reader) throws(ConfigurationError) in try reader.object() }
      case UInt8(ascii: "["): try nested { (reader) throws(ConfigurationError) in try reader.array() }
      case UInt8(ascii: "\""): .string(try string())
      default: try word()
      }
    return ConfigurationNode(line: start, value: found)
  }

  private mutating func nested(
    _ read: (inout Self) throws(ConfigurationError) -> ConfigurationNode.Value
  ) throws(ConfigurationError) -> ConfigurationNode.Value {
    depth += 1
    guard depth <= Self.deepest else {
      throw problem("values are nested too deeply", nextStep: "keep to the shape of config.example.json")
    }
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(ConfigurationError) -> ConfigurationNode.Value {
    var members: [ConfigurationNode.Member] = []
    at += 1
    while try !closes(with: UInt8(ascii: "}"), after: members.count) {
      let start = line
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
      let key = try string()
      if let first = members.first(where: { $0.key == key }) {
        throw problem("the key \"\(key)\" stands twice, first on line \(first.line)", nextStep: "delete one of them")
      }
      try skipBlanks()
      guard peek == UInt8(ascii: ":") else { throw unexpected("a colon after \"\(key)\"") }
      at += 1
      try skipBlanks()
      members.append(.init(key: key, line: start, node: try value()))
    }
    return .object(members)
  }

  private mutating func array() throws(ConfigurationError) -> ConfigurationNode.Value {
    var elements: [ConfigurationNode] = []
    at += 1
    while try !closes(with: UInt8(ascii: "]"), after: elements.count) {
      elements.append(try value())
    }
    return .array(elements)
  }

  /// Takes the closing bracket, or the comma that must part elements; a comma before the bracket is forgiven.
  private mutating func closes(with bracket: UInt8, after count: Int) throws(ConfigurationError) -> Bool {
    try skipBlanks()
    if count > 0, peek != bracket {
      guard peek == UInt8(ascii: ",") else {
        throw unexpected("a comma or \(Character(UnicodeScalar(bracket)))")
      }
      at += 1
      try skipBlanks()
    }
    guard peek == bracket else { return false }
    at += 1
    return true
  }

  private mutating func word() throws(ConfigurationError) -> ConfigurationNode.Value {
    let start = at
    while let byte = peek, Self.isWordByte(byte) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case "": throw unexpected("a value")
    default:
      guard Self.isNumber(text) else {
        at = start
        // The word is not repeated: it may be a secret.
        throw problem(
          "a word that is no JSON value", why: "a text without double quotes",
          nextStep: "put double quotes around it; only numbers, true, false and null go without")
      }
      return .number(text)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }
}

extension ConfigurationReader {
  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() throws(ConfigurationError) {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        at += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(ConfigurationError) {
    switch at + 1 < bytes.count ? bytes[at + 1] : 0 {
    case UInt8(ascii: "/"):
      while let byte = peek, byte != UInt8(ascii: "\n") { at += 1 }
    case UInt8(ascii: "*"):
      let start = line
      at += 2
      while at < bytes.count {
        if bytes[at...].starts(with: [UInt8(ascii: "*"), UInt8(ascii: "/")]) {
          at += 2
          return
        }
        if bytes[at] == UInt8(ascii: "\n") { line += 1 }
        at += 1
      }
      throw problem("the comment that begins on line \(start) has no end", nextStep: "close it with */")
    default: throw unexpected("// or /* to begin a comment")
    }
  }

  /// A text in double quotes. Escapes are JSON's; a raw control byte is refused.
  private mutating func string() throws(ConfigurationError) -> String {
    var out: [UInt8] = []
    at += 1
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        guard let text = String(validating: out, as: UTF8.self) else {
          throw problem("a text is not valid UTF-8", nextStep: "save the file as UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): out += Array(String(try escape()).utf8)
      case 0..<0x20:
        throw problem("a text has no closing quote on its line", nextStep: "close it with a double quote")
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
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      throw problem("a text has an unknown escape", why: "a single backslash", nextStep: "write a backslash as \\\\")
    }
  }

  private mutating func unicodeEscape() throws(ConfigurationError) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[at...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { throw badEscape }
    at += 2
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw badEscape }
    return scalar
  }

  private mutating func fourDigits() throws(ConfigurationError) -> UInt32 {
    let digits = bytes[at...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy(\.isHexDigit), let number = UInt32(text, radix: 16) else {
      throw badEscape
    }
    at += 4
    return number
  }

  private var badEscape: ConfigurationError {
    problem("a \\u escape is broken", nextStep: "write \\u and four hexadecimal digits, or the character itself")
  }

  private func unexpected(_ wanted: String) -> ConfigurationError {
    guard let byte = peek else {
      return problem("the file ends where \(wanted) should stand", nextStep: "complete it; see config.example.json")
    }
    let found =
      (0x21...0x7E).contains(byte) ? String(Character(UnicodeScalar(byte))) : "a byte 0x\(String(byte, radix: 16))"
    return problem(
      "\(found) stands where \(wanted) should", nextStep: "correct the JSON on this line or the one before")
  }

  private func problem(_ what: String, why: String? = nil, nextStep: String) -> ConfigurationError {
    ConfigurationError(ConfigurationProblem("\(file):\(line)", what, why: why, nextStep: nextStep))
  }
}
