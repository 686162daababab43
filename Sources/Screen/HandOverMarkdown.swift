import SyncLog

/// Foreign text as parts of a Markdown document in which it can't do more than be read.
enum HandOverMarkdown {
  /// One line of text: whatever Markdown gives a meaning is escaped.
  static func inline(_ text: String) -> String {
    var out = ""
    for (place, scalar) in SafeText.line(text, limit: .max).unicodeScalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$", "@", ":": out += "\\"
      case "-", "+", "=", ".", ")":
        if place < 10 { out += "\\" }
      default: break
      }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  /// A cell of a table.
  static func cell(_ text: String) -> String { text.isEmpty ? " " : inline(text) }

  static func row(_ cells: [String]) -> String { "| " + cells.map(cell).joined(separator: " | ") + " |" }

  /// A table with its heading first; empty without rows.
  static func table(_ rows: [[String]]) -> [String] {
    guard let heads = rows.first, rows.count > 1, !heads.isEmpty else { return [] }
    let rule = "|" + String(repeating: "---|", count: heads.count)
    return [row(heads), rule] + rows.dropFirst().map(row) + [""]
  }

  /// A text between fences longer than any run of backticks in it, each line behind `indent`.
  static func fenced(_ text: String, _ language: String, indent: String = "", limit: Int = .max) -> [String] {
    let lines = SafeText.lines(text, limit: limit, lineLimit: .max)
    let fence = String(repeating: "`", count: max(3, longestRun(lines) + 1))
    return ([fence + language] + lines + [fence]).map { indent + $0 } + [""]
  }

  private static func longestRun(_ lines: [String]) -> Int {
    var longest = 0
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }
}
