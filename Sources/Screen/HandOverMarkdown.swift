import SyncLog

/// Foreign text as parts of a Markdown document in which it can't do more than be read.
package enum HandOverMarkdown {
  /// One line of text: whatever Markdown would give a meaning is escaped.
  package static func inline(_ text: String) -> String {
    let bytes = Array(SafeText.line(text, limit: .max).utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for place in bytes.indices {
      if isActive(bytes, place) { out.append(UInt8(ascii: "\\")) }
      out.append(bytes[place])
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isActive(_ bytes: [UInt8], _ place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"): true
    case UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "@"): true
    case UInt8(ascii: "_"): !isAlphanumeric(bytes, place - 1) || !isAlphanumeric(bytes, place + 1)
    case UInt8(ascii: ":"): place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): place == 0
    case UInt8(ascii: ")"): startsWithDigits(bytes[..<place])
    case UInt8(ascii: "."): startsWithDigits(bytes[..<place]) || isAddress(bytes[..<place])
    default: false
    }
  }

  private static func isAlphanumeric(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    return bytes[place] &- 0x30 < 10 || (bytes[place] | 0x20) &- 0x61 < 26
  }

  /// Whether nothing but the digits of a list's number stands there.
  private static func startsWithDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    1...9 ~= bytes.count && bytes.allSatisfy { $0 &- 0x30 < 10 }
  }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.suffix(3).elementsEqual([0x77, 0x77, 0x77]) { $0 | 0x20 == $1 }
  }

  /// A cell of a table.
  static func cell(_ text: String) -> String { text.isEmpty ? " " : inline(text) }

  static func row(_ cells: [String]) -> String { "| " + cells.map(cell).joined(separator: " | ") + " |" }

  /// A table with its heading first; empty without rows.
  package static func table(_ rows: [[String]]) -> [String] {
    guard let heads = rows.first, rows.count > 1, !heads.isEmpty else { return [] }
    let rule = "|" + String(repeating: "---|", count: heads.count)
    return [row(heads), rule] + rows.dropFirst().map(row) + [""]
  }

  /// A text between fences longer than any run of backticks in it, each line behind `indent`.
  package static func fenced(_ text: String, _ language: String, indent: String = "", limit: Int = .max) -> [String] {
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
