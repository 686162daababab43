/// Cuts a log into entries, and entries into parts, in one pass.
///
/// Stamps within JSON strings are text; how that is told when the JSON is broken is in `LogReader+Broken.swift`.
struct LogReader {
  let text: String
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var entries: [LogEntry] = []
  /// The end of the text before the first entry: blanks, or a lone `null`.
  private(set) var leadEnd = 0

  /// `bytes` are the UTF-8 of `text`.
  init(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.bytes = bytes
  }

  mutating func read() {
    var position = 0
    while position < bytes.count {
      let (entry, end) = entry(at: position)
      if position == 0, entry.time == nil, Self.saysNothing(entry.raw, isWhole: end == bytes.count) {
        leadEnd = end
      } else {
        entries.append(entry)
      }
      position = end
    }
  }

  /// Some JSON libraries print an absent log as the word null.
  private static func saysNothing(_ raw: Substring, isWhole: Bool) -> Bool {
    let words = Blanks.trim(raw)
    return words.isEmpty || (isWhole && words == "null")
  }

  func slice(_ range: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }

  private func entry(at start: Int) -> (LogEntry, end: Int) {
    let stamp = LogStamp(bytes, at: start)
    var (parts, end) = parts(from: stamp?.end ?? start)
    if stamp == nil, let headless = headless(start..<end, parts) { parts = [headless] }
    let time = stamp.map { String(slice($0.time)) }
    return (LogEntry(raw: slice(start..<end), time: time, parts: parts), end)
  }

  /// The parts from `start` to the next stamp.
  private func parts(from start: Int) -> ([LogPart], end: Int) {
    var parts: [LogPart] = []
    var textStart = start
    var position = start
    while let bracket = nextBracket(from: position), LogStamp(bytes, at: bracket) == nil {
      position = bracket + 1
      guard startsJSON(at: bracket, after: textStart) else { continue }
      if bracket > textStart { parts.append(.text(slice(textStart..<bracket))) }
      let (part, end) = json(at: bracket)
      parts.append(part)
      (position, textStart) = (end, end)
    }
    let end = nextBracket(from: position) ?? bytes.count
    if end > textStart { parts.append(.text(slice(textStart..<end))) }
    return (parts, end)
  }

  private func json(at start: Int) -> (LogPart, end: Int) {
    var parser = JSONParser(bytes, from: start, depthLimit: JSONValue.defaultDepthLimit)
    do throws(JSONError) {
      let value = try parser.value(depth: 0)
      return (.json(value, raw: slice(start..<parser.position)), parser.position)
    } catch {
      let (broken, end) = broken(at: start, error, lastTextStart: parser.lastTextStart)
      return (.broken(broken), end)
    }
  }

  /// The next `[` or `{`.
  private func nextBracket(from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { return position }
      position += 1
    }
    return nil
  }

  /// Whether the bracket at `offset` opens JSON rather than stand in a sentence: by what follows, and, where that
  /// decides nothing, by a colon before.
  private func startsJSON(at offset: Int, after start: Int) -> Bool {
    let next = byteBehindBlanks(offset + 1)
    let isArray = bytes[offset] == UInt8(ascii: "[")
    switch next {
    case UInt8(ascii: "{"): return isArray
    case UInt8(ascii: "\"") where !isArray: return true
    case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"): return isArray && followsColon(offset, start)
    case UInt8(ascii: "}"): return !isArray && followsColon(offset, start)
    case nil: return followsColon(offset, start)
    default: return false
    }
  }

  private func byteBehindBlanks(_ start: Int) -> UInt8? {
    var position = start
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    return position < bytes.count ? bytes[position] : nil
  }

  /// Whether nothing but blanks lies between `offset` and a colon, or the start of the text that it is in.
  private func followsColon(_ offset: Int, _ start: Int) -> Bool {
    var position = offset
    while position > start, bytes[position - 1].isBlank { position -= 1 }
    guard position > start else { return true }
    let isWide = position >= start + 3 && bytes[(position - 3)..<position].elementsEqual("：".utf8)
    return isWide || bytes[position - 1] == UInt8(ascii: ":")
  }
}
