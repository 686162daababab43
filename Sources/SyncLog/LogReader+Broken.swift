extension LogReader {
  /// What can be told of the JSON at `start`, which ceased to be JSON at `error`, and where its entry ends.
  func broken(at start: Int, _ error: JSONError, lastTextStart: Int) -> (BrokenJSON, end: Int) {
    let end = brokenEnd(start, error, lastTextStart: lastTextStart)
    var sense = end
    while sense > start, bytes[sense - 1].isBlank { sense -= 1 }
    let scan = TolerantScan.jobs(UnsafeBufferPointer(rebasing: bytes[start..<sense]), isHeadless: false)
    let kind: BrokenJSON.Kind = sense <= error.offset ? .truncated : .invalid
    return (BrokenJSON(raw: slice(start..<end), kind: kind, jobs: scan), end)
  }

  /// The first stamp that can't be part of a string.
  ///
  /// Up to where the JSON broke, strings are known: a stamp counts in the last of them, since a cut string runs on
  /// into the next entry up to the first quote there, but not when the text merely ends within it. Behind the break
  /// nothing is known: there a stamp counts at the start of a line and behind a closing bracket.
  private func brokenEnd(_ start: Int, _ error: JSONError, lastTextStart: Int) -> Int {
    var position = start
    while let offset = nextStamp(from: position) {
      let breaksHere = offset <= error.offset && error.offset <= offset + 6
      let isInLastText = lastTextStart..<error.offset ~= offset && error.reason != .unexpectedEnd
      if breaksHere || isInLastText || (offset > error.offset && standsApart(offset, after: start)) { return offset }
      position = offset + 1
    }
    return bytes.count
  }

  private func nextStamp(from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "["), LogStamp(bytes, at: position) != nil { return position }
      position += 1
    }
    return nil
  }

  private func standsApart(_ offset: Int, after start: Int) -> Bool {
    var position = offset - 1
    while position > start {
      switch bytes[position] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
      case 0x20, 0x09: position -= 1
      default: return false
      }
    }
    return false
  }

  /// The whole of an entry without a stamp as cut JSON, when its head was cut off; nil when it wasn't.
  ///
  /// It shows by a key behind a comma, or closing brackets, in what would be words.
  func headless(_ range: Range<Int>, _ parts: [LogPart]) -> LogPart? {
    guard parts.contains(where: { hasJSONMarks($0) }) else { return nil }
    let jobs = TolerantScan.jobs(UnsafeBufferPointer(rebasing: bytes[range]), isHeadless: true)
    return .broken(BrokenJSON(raw: slice(range), kind: .truncated, jobs: jobs))
  }

  private func hasJSONMarks(_ part: LogPart) -> Bool {
    guard case .text(var words) = part else { return false }
    if words.withUTF8(TolerantScan.hasKeyBehindComma) { return true }
    let trimmed = Blanks.trim(words)
    return trimmed.hasSuffix("}]") || (trimmed.hasSuffix("}") && trimmed.utf8.contains(UInt8(ascii: "\"")))
  }
}
