import Screen

/// Cells of CSV by RFC 4180: always quoted, harmless in a spreadsheet, and with nothing that a terminal would obey.
enum CSVText {
  /// One record with its line end.
  static func record(_ cells: [String]) -> String {
    var out: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(cell, to: &out)
    }
    return String(decoding: out, as: UTF8.self) + "\r\n"
  }

  /// A cell that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it.
  static func cell(_ text: String) -> String {
    var out: [UInt8] = []
    write(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(quote)
    if text.unicodeScalars.first.map(startsFormula) == true { out.append(UInt8(ascii: "'")) }
    for scalar in text.unicodeScalars { write(scalar, to: &out) }
    out.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func write(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    switch scalar {
    case "\"": out += [quote, quote]
    case " "..."~", "\n", "\t": out.append(UInt8(truncatingIfNeeded: scalar.value))
    case _ where SafeText.isAllowed(scalar): out.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    case _ where scalar.value < 0x100: out.append(contentsOf: "\\x\(hex(scalar, 2))".utf8)
    default: out.append(contentsOf: "<\(hex(scalar, 4))>".utf8)
    }
  }

  private static func hex(_ scalar: Unicode.Scalar, _ width: Int) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
