/// Collects lines up to a limit and counts the rest.
struct LogLineBuilder {
  /// Levels of JSON that are told apart by their indentation: a window has no room for more.
  private static let jsonIndentLimit = 38

  private(set) var lines: [LogLine] = []
  private var omitted = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The lines, closed by one that counts those left out.
  var finished: [LogLine] {
    omitted == 0 ? lines : lines + [LogLine(indent: 0, kind: .omitted(lines: omitted), text: "… +\(omitted)")]
  }

  /// Adds each line of `text`; lines end at LF or CRLF.
  mutating func append(_ text: Substring, _ kind: LogLine.Kind, indent: Int) {
    var rest = text.utf8
    while let feed = rest.firstIndex(of: 0x0A) {
      append(line: rest[..<feed], kind, indent: indent)
      rest = rest[rest.index(after: feed)...]
    }
    append(line: rest, kind, indent: indent)
  }

  /// The same without blanks at the ends of the text; adds nothing when nothing else is in it.
  mutating func appendTrimmed(_ text: Substring, _ kind: LogLine.Kind, indent: Int) {
    let trimmed = Blanks.trim(text)
    if !trimmed.isEmpty { append(trimmed, kind, indent: indent) }
  }

  /// Adds pretty JSON; newlines escaped in its strings become lines one level deeper.
  mutating func append(json value: JSONValue, indent: Int) {
    var writer = JSONWriter(pretty: true, indentLimit: Self.jsonIndentLimit, lineLimit: limit - lines.count)
    writer.write(value)
    omitted += writer.omittedLines
    for line in String(decoding: writer.output, as: UTF8.self).utf8.split(separator: 0x0A) {
      let content = line.drop { $0 == 0x20 }
      let level = indent + (line.count - content.count) / 2
      var first = true
      for piece in Self.piecesAtEscapedNewlines(content) {
        append(line: piece, .json, indent: first ? level : level + 1)
        first = false
      }
    }
  }

  private mutating func append(line: Substring.UTF8View, _ kind: LogLine.Kind, indent: Int) {
    guard lines.count < limit else {
      omitted += 1
      return
    }
    let bare = line.last == 0x0D ? line.dropLast() : line
    lines.append(LogLine(indent: indent, kind: kind, text: String(Substring(bare))))
  }

  private static func piecesAtEscapedNewlines(_ content: Substring.UTF8View) -> [Substring.UTF8View] {
    var pieces: [Substring.UTF8View] = []
    var start = content.startIndex
    var position = start
    while let slash = content[position...].firstIndex(of: UInt8(ascii: "\\")) {
      let letter = content.index(after: slash)
      guard letter < content.endIndex else { break }
      position = content.index(after: letter)
      guard content[letter] == UInt8(ascii: "n") else { continue }
      pieces.append(withoutEscapedReturn(content[start..<slash]))
      start = position
    }
    return pieces + [content[start...]]
  }

  private static func withoutEscapedReturn(_ piece: Substring.UTF8View) -> Substring.UTF8View {
    guard piece.suffix(2).elementsEqual(#"\r"#.utf8) else { return piece }
    let slashes = piece.reversed().dropFirst().prefix { $0 == UInt8(ascii: "\\") }.count
    return slashes % 2 == 1 ? piece.dropLast(2) : piece
  }
}
