/// A log as lines, each with a key that is equal for lines which differ only in what differs each time.
struct ComparedLines {
  /// As they stand, JSON as a tree.
  let texts: [String]
  /// Parallel to the texts.
  let keys: [[UInt8]]

  var count: Int { texts.count }

  init(_ message: SyncMessage) {
    var texts: [String] = []
    for entry in message.entries { Self.add(entry, to: &texts) }
    self.texts = texts
    keys = texts.map { NormalLine.key(of: $0) }
  }

  private static func add(_ entry: LogEntry, to texts: inout [String]) {
    var stamp = entry.time.map { "[\($0)] " } ?? ""
    for part in entry.parts {
      switch part {
      case .text(let text):
        LineCutter.forEachLine(of: Blanks.trim(text)) { line in
          if !(stamp + line).isEmpty { texts.append(stamp + line) }
          stamp = ""
        }
      case .json(let value, _):
        var builder = LogLineBuilder(limit: 2 * LogComparison.lineLimit)
        builder.append(tree: value)
        texts += builder.lines.lazy.filter { !$0.text.isEmpty }.map { line in
          String(repeating: "  ", count: max(0, line.indent - 1)) + line.text
        }
      case .broken(let broken): add(broken.raw, to: &texts)
      }
    }
    if !stamp.isEmpty { texts.append(stamp) }
  }

  /// What is no JSON may have been meant as such, so that its escaped newlines are lines too.
  private static func add(_ raw: Substring, to texts: inout [String]) {
    LineCutter.forEachLine(of: Blanks.trim(raw)) { line in
      var (start, wasSlash) = (line.startIndex, false)
      for place in line.utf8.indices {
        let byte = line.utf8[place]
        if wasSlash, byte == UInt8(ascii: "n") {
          texts.append(String(line[start..<line.utf8.index(before: place)]))
          start = line.utf8.index(after: place)
        }
        wasSlash = !wasSlash && byte == UInt8(ascii: "\\")
      }
      if start < line.endIndex { texts.append(String(line[start...])) }
    }
  }
}
