/// Reads JSON with `//` and `/* */` comments, a byte order mark and a comma before a closing bracket tolerated.
///
/// Nesting is bounded to 16 levels; the caller bounds the size. It is apart from the reader of logs and answers because
/// it must know the line of each key, refuse what they forgive (a key given twice, text after the end), and go on after
/// a slip, so that one round of editing mends all.
struct ConfigurationReader {
  private static let deepest = 16
  /// The most slips that are noted before reading stops.
  private static let slipLimit = 30

  let file: String
  let bytes: [UInt8]
  var at = 0
  var line = 1
  private var depth = 0
  /// The keys of the objects that are being read.
  private var path: [String] = []
  private(set) var problems: [ConfigurationProblem] = []

  /// The tree of `bytes`; throws everything that is no JSON, each with its line.
  static func read(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> ConfigurationNode {
    let (root, problems) = try reading(bytes, file: file)
    guard problems.isEmpty else { throw ConfigurationError(problems) }
    return root
  }

  /// The tree with the slips after which reading could go on; throws where it couldn't.
  static func reading(
    _ bytes: [UInt8], file: String
  ) throws(ConfigurationError) -> (root: ConfigurationNode, problems: [ConfigurationProblem]) {
    if let problem = FileEncoding.problem(of: bytes, file: file) { throw ConfigurationError(problem) }
    var reader = Self(file: file, bytes: bytes)
    do throws(ConfigurationError) {
      return (try reader.document(), reader.problems)
    } catch {
      throw ConfigurationError(reader.problems + error.problems)
    }
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  private mutating func document() throws(ConfigurationError) -> ConfigurationNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    try skipBlanks()
    guard let first = peek else {
      throw problem("the file is empty", nextStep: "write at least {} into it, or see config.example.json")
    }
    guard "{[\"-0123456789tfn".utf8.contains(first) else {
      throw problem(
        "the file doesn't begin with {", why: "it is YAML or another format, not JSON",
        nextStep: "write JSON, as `synctop config example` shows; a comment begins with //")
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
    let opening = line
    at += 1
    while try !closes(with: UInt8(ascii: "}"), opening, after: members.last?.key, isFirst: members.isEmpty) {
      let start = line
      let key = try key()
      path.append(key)
      if let first = members.first(where: { $0.key == key }) {
        let name = path.joined(separator: ".")
        try note("\(name) stands twice, first on line \(first.line)", nextStep: "delete one of them", line: start)
      }
      try skipBlanks()
      guard peek == UInt8(ascii: ":") else { throw unexpected("a colon after \"\(key)\"") }
      at += 1
      try skipBlanks()
      members.append(.init(key: key, line: start, node: try value()))
      path.removeLast()
    }
    return .object(members)
  }

  private mutating func key() throws(ConfigurationError) -> String {
    if peek == UInt8(ascii: "\"") { return try string() }
    let word = takeWord()
    guard !word.isEmpty else { throw unexpected("a key in double quotes") }
    try note("a key has no double quotes", nextStep: "put double quotes around it")
    return word
  }

  private mutating func array() throws(ConfigurationError) -> ConfigurationNode.Value {
    var elements: [ConfigurationNode] = []
    let opening = line
    at += 1
    while try !closes(with: UInt8(ascii: "]"), opening, after: nil, isFirst: elements.isEmpty) {
      elements.append(try value())
    }
    return .array(elements)
  }

  /// Takes the closing bracket, or the comma that must part elements; a comma before the bracket is forgiven. `key` is
  /// that of the member before.
  private mutating func closes(
    with bracket: UInt8, _ opening: Int, after key: String?, isFirst: Bool
  ) throws(ConfigurationError) -> Bool {
    let end = line
    let closing = Character(UnicodeScalar(bracket))
    try skipBlanks()
    if !isFirst, peek == UInt8(ascii: ",") {
      at += 1
      try skipBlanks()
    } else if !isFirst, let byte = peek, byte == UInt8(ascii: "\"") || Self.isWordByte(byte) {
      try note(
        "a comma is missing after " + (key.map { "the value of \($0)" } ?? "a value"),
        nextStep: "put a comma at the end of this line", line: end)
    } else if !isFirst, let byte = peek, byte != bracket {
      throw unexpected("a comma or \(closing)")
    }
    guard let byte = peek else {
      let brackets = bracket == UInt8(ascii: "}") ? "{" : "["
      throw problem(
        "the file ends inside what the \(brackets) on line \(opening) began", nextStep: "close it with \(closing)")
    }
    guard byte == bracket else { return false }
    at += 1
    return true
  }

  private mutating func word() throws(ConfigurationError) -> ConfigurationNode.Value {
    let text = takeWord()
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case "": throw unexpected("a value")
    case "True", "False", "TRUE", "FALSE":
      try note("\(text) is no JSON value", nextStep: "write \(text.lowercased())")
    default:
      if Self.isNumber(text) { return .number(text) }
      skipRest()
      // The word is not repeated: it may be a secret.
      try note(
        "a word that is no JSON value", why: "a text without double quotes",
        nextStep: "put double quotes around it; only numbers, true, false and null go without")
    }
    return .unreadable
  }

  private mutating func takeWord() -> String {
    let start = at
    while let byte = peek, Self.isWordByte(byte) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// What belongs to a word that is no JSON, up to what parts values.
  private mutating func skipRest() {
    while let byte = peek, byte > 0x20, !",]}\"".utf8.contains(byte) { at += 1 }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 400 && text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }

  /// Notes a slip after which reading goes on, and stops it after too many.
  mutating func note(
    _ what: String, why: String? = nil, nextStep: String, line: Int? = nil
  ) throws(ConfigurationError) {
    problems.append(ConfigurationProblem("\(file):\(line ?? self.line)", what, why: why, nextStep: nextStep))
    guard problems.count < Self.slipLimit else {
      throw problem("more is wrong below", nextStep: "mend what is told first")
    }
  }

  func problem(_ what: String, why: String? = nil, nextStep: String) -> ConfigurationError {
    ConfigurationError(ConfigurationProblem("\(file):\(line)", what, why: why, nextStep: nextStep))
  }
}
