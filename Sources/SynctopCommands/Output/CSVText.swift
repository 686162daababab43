import Screen

/// Cells of CSV by RFC 4180: always quoted, harmless in a spreadsheet, and with nothing that a terminal would obey.
enum CSVText {
  /// One record with its line end.
  static func record(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it.
  static func cell(_ text: String) -> String {
    let harmless = text.unicodeScalars.first.map(startsFormula) == true ? "'" + text : text
    var out = "\""
    for scalar in harmless.unicodeScalars { write(scalar, to: &out) }
    return out + "\""
  }

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(scalar)
  }

  private static func write(_ scalar: Unicode.Scalar, to out: inout String) {
    switch scalar {
    case "\"": out += "\"\""
    case "\n", "\t": out.unicodeScalars.append(scalar)
    case _ where SafeText.isAllowed(scalar): out.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x100: out += "\\x" + hex(scalar, 2)
    default: out += "<" + hex(scalar, 4) + ">"
    }
  }

  private static func hex(_ scalar: Unicode.Scalar, _ width: Int) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
