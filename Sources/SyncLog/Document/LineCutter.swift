/// Cuts text into lines that a pane can take.
enum LineCutter {
  /// Lends each line of `text`, without its LF or CRLF; one of more than `LogDocument.byteLimit` bytes in pieces.
  static func forEachLine(of text: Substring, _ body: (Substring) -> Void) {
    var rest = text.utf8
    while let feed = rest.firstIndex(of: 0x0A) {
      let line = rest[..<feed]
      forEachPiece(of: line.last == 0x0D ? line.dropLast() : line, body)
      rest = rest[rest.index(after: feed)...]
    }
    forEachPiece(of: rest.last == 0x0D ? rest.dropLast() : rest, body)
  }

  /// At least one piece, none cut inside of a scalar.
  private static func forEachPiece(of line: Substring.UTF8View, _ body: (Substring) -> Void) {
    var start = line.startIndex
    while var end = line.index(start, offsetBy: LogDocument.byteLimit, limitedBy: line.endIndex), end < line.endIndex {
      while line[end] & 0xC0 == 0x80 { end = line.index(before: end) }
      body(Substring(line[start..<end]))
      start = end
    }
    body(Substring(line[start...]))
  }
}
