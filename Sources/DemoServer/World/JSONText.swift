/// Writes JSON by bytes, for answers of a thousand tasks.
enum JSONText {
  /// `text` with quotes, backslashes and controls escaped, and without surrounding quotes.
  static func append(_ text: String, escapedTo bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { units in
      var from = 0
      for (place, unit) in units.enumerated() where unit < 0x20 || unit == quote || unit == backslash {
        bytes.append(contentsOf: units[from..<place])
        bytes.append(contentsOf: escape(of: unit))
        from = place + 1
      }
      bytes.append(contentsOf: units[from...])
    }
  }

  /// `"text"`, or `null`.
  static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(quote)
    append(text, escapedTo: &bytes)
    bytes.append(quote)
  }

  /// Decimal digits, or `null`.
  static func append(_ number: Int64?, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (number.map(String.init) ?? "null").utf8)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func escape(of unit: UInt8) -> [UInt8] {
    switch unit {
    case quote, backslash: [backslash, unit]
    case 0x0A: [backslash, UInt8(ascii: "n")]
    case 0x0D: [backslash, UInt8(ascii: "r")]
    case 0x09: [backslash, UInt8(ascii: "t")]
    default: Array("\\u00\(unit < 16 ? "0" : "")\(String(unit, radix: 16))".utf8)
    }
  }
}
