/// Text as content or as a quoted attribute of HTML and of SVG within it.
enum HTMLText {
  /// Foreign text: masked, sanitised, escaped.
  static func line(_ text: String) -> String { escaped(ReportText.line(text)) }

  /// The same, line by line.
  static func lines(_ text: String) -> String { ReportText.lines(text).map(escaped).joined(separator: "\n") }

  /// Whatever could end a text or an attribute, or begin a tag or a reference, as a reference.
  static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "`": out += "&#96;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
