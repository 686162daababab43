/// The lines of what a server said.
enum ServerLine {
  /// Whether the message that decides ends a statement.
  static func isFailure(_ message: String) -> Bool { TextBytes.read(message) { ErrorReader.isFailure($0) } }

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
}
