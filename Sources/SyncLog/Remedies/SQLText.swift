/// Names and values of a stranger as SQL and psql take them: each means exactly itself, wherever it is printed.
///
/// What comes out is one line, has no character that a terminal could take for a command, and means the same whatever
/// `standard_conforming_strings` says. Beyond ASCII it needs a client encoding of UTF-8.
enum SQLText {
  /// The bytes of the longest name that PostgreSQL and openGauss keep; they cut longer ones, and then mean another.
  static let nameLimit = 63

  /// Whether an object can have this name.
  static func canBeName(_ name: String) -> Bool {
    1...nameLimit ~= name.utf8.count && !name.unicodeScalars.contains("\0")
  }

  /// `"name"`, or `U&"name"` where it holds what shouldn't be printed.
  static func identifier(_ name: String) -> String {
    guard isPrintable(name) else {
      return "U&\"" + escaped(name, quote: "\"") { "\\" + ($0 > 0xFFFF ? "+" + hex($0, 6) : hex($0, 4)) } + "\""
    }
    return "\"" + doubled(name, "\"") + "\""
  }

  /// `'value'`, or `E'value'` where it holds a backslash or what shouldn't be printed.
  static func literal(_ value: String) -> String {
    guard isPrintable(value), !value.unicodeScalars.contains("\\") else {
      return "E'" + escaped(value, quote: "'") { $0 > 0xFFFF ? "\\U" + hex($0, 8) : "\\u" + hex($0, 4) } + "'"
    }
    return "'" + doubled(value, "'") + "'"
  }

  /// psql's command that goes on in another database of the same server, and nowhere else.
  ///
  /// A connection string has no escapes for control characters, and psql's commands end with their line; so such a
  /// name is written as an address.
  static func connect(to database: String) -> String {
    guard isPrintable(database) else {
      return "\\connect -reuse-previous=on \"postgresql:///" + percentEncoded(database) + "\""
    }
    var value = ""
    for scalar in database.unicodeScalars {
      if scalar == "\\" || scalar == "'" { value.unicodeScalars.append("\\") }
      value.unicodeScalars.append(scalar)
    }
    return "\\connect -reuse-previous=on \"dbname='" + doubled(value, "\"") + "'\""
  }

  /// A body between dollar quotes with a tag that isn't in it.
  static func dollarQuoted(_ body: String) -> String {
    var tag = "$synctop$"
    var number = 1
    while contains(body, tag) {
      number += 1
      tag = "$synctop\(number)$"
    }
    return tag + "\n" + body + "\n" + tag
  }

  /// Whether the bytes are there: the server compares no characters, and `String.contains` takes fifty times as long.
  private static func contains(_ text: String, _ part: String) -> Bool {
    let (bytes, wanted) = (text.utf8Span.span, part.utf8Span.span)
    guard bytes.count >= wanted.count, wanted.count > 0 else { return wanted.isEmpty }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
      var length = 1
      while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }

  private static func isPrintable(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(TerminalSafety.isSafe) }

  private static func doubled(_ text: String, _ quote: Unicode.Scalar) -> String {
    escaped(text, quote: quote, backslash: "\\") { String(Unicode.Scalar($0) ?? "\u{FFFD}") }
  }

  /// `text` with quotes doubled, backslashes as said, and what isn't printable through `code`.
  private static func escaped(
    _ text: String, quote: Unicode.Scalar, backslash: String = "\\\\", code: (UInt32) -> String
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote:
        result.unicodeScalars.append(quote)
        result.unicodeScalars.append(quote)
      case "\\": result += backslash
      case _ where TerminalSafety.isSafe(scalar): result.unicodeScalars.append(scalar)
      default: result += code(scalar.value)
      }
    }
    return result
  }

  private static func percentEncoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let isPlain = (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      result += isPlain ? String(Unicode.Scalar(byte)) : "%" + hex(UInt32(byte), 2)
    }
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
