/// The first line of what a server said, such as `[local/remote] ERROR: role "a" already exists`.
enum ServerLine {
  /// The first line that isn't blank, without the peers' addresses and the severity before it.
  static func words(of message: some StringProtocol) -> Substring {
    let line = firstLine(of: message)
    return severity(of: line)?.rest ?? line
  }

  /// Whether the message opens with a severity that ends a statement.
  static func isFailure(_ message: String) -> Bool {
    severity(of: firstLine(of: message))?.isFailure ?? false
  }

  /// The first line that isn't blank, without blanks around it.
  static func firstLine(of text: some StringProtocol) -> Substring {
    let text = Substring(text)
    var start = text.startIndex
    while start < text.endIndex {
      let length = text[start...].utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: 0x0A) ?? $0.count }
      let end = length.map { text.utf8.index(start, offsetBy: $0) } ?? text.endIndex
      let line = Blanks.trim(text[start..<end])
      if !line.isEmpty { return line }
      start = end < text.endIndex ? text.utf8.index(after: end) : end
    }
    return ""
  }

  private static func severity(of line: Substring) -> (rest: Substring, isFailure: Bool)? {
    let bare = withoutPeers(line)
    for (word, isFailure) in severities where bare.utf8.starts(with: word.utf8) {
      let rest = bare.utf8.dropFirst(word.utf8.count)
      for colon in [":", "："] where rest.starts(with: colon.utf8) {
        return (Blanks.trim(Substring(rest.dropFirst(colon.utf8.count))), isFailure)
      }
    }
    return nil
  }

  private static let severities: [(String, Bool)] = [
    ("ERROR", true), ("FATAL", true), ("PANIC", true), ("WARNING", false), ("NOTICE", false), ("错误", true),
    ("致命错误", true), ("系统崩溃", true), ("警告", false), ("注意", false),
  ]

  /// openGauss' driver puts `[local/remote] ` before the severity.
  private static func withoutPeers(_ line: Substring) -> Substring {
    guard line.utf8.first == UInt8(ascii: "["),
      let bracket = line.utf8.prefix(160).firstIndex(of: UInt8(ascii: "]"))
    else { return line }
    return Blanks.trim(line[line.utf8.index(after: bracket)...])
  }
}
