/// The label that opens a section on a line of its own, such as `  Detail: ` or `CONTEXT:  `.
struct ErrorLabel {
  let section: ErrorSection
  /// Whether blanks stand before it, as drivers print it and clients don't.
  let isIndented: Bool
  /// Whether it is in capitals; nil for what has none.
  let isCapital: Bool?
  /// Where the section's text begins.
  let body: Int

  /// Nil when the line is no label, or what follows can't be its value.
  init?(_ text: TextBytes, line: Range<Int>) {
    let end = line.upperBound
    let start = text.behindBlanks(line.lowerBound, before: min(end, line.lowerBound + 4))
    guard start < end, 0x41...0x5A ~= text[start] || text[start] >= 0xE4,
      let (word, behind) = Self.word(text, start, end),
      var section = Self.section(text, word)
    else { return nil }
    let value = text.trimmingEnd(text.behindBlanks(behind, before: end)..<end)
    if section == .location, Self.isNumber(text, value) { section = .position }
    switch section {
    case .position: guard Self.isNumber(text, value) else { return nil }
    case .sqlState: guard value.count == 5, SQLState.isCode(text, at: value.lowerBound) else { return nil }
    case .before, .message, .excerpt, .detail, .hint, .context, .internalQuery, .location, .cause, .action, .statement,
      .other, .trace, .after:
      break
    }
    self.section = section
    isIndented = start > line.lowerBound
    isCapital = text[start] < 0x80 ? text[start + 1] & 0x20 == 0 : nil
    body = Self.body(text, word: word, behind: behind, end: end)
  }

  /// The word before the line's first colon, and the colon's end.
  private static func word(_ text: TextBytes, _ start: Int, _ end: Int) -> (Range<Int>, Int)? {
    for offset in start..<min(end, start + longest) {
      if text[offset] == UInt8(ascii: ":") { return (start..<offset, offset + 1) }
      if text[offset] == 0xEF, text.has("：", at: offset, before: end) { return (start..<offset, offset + 3) }
    }
    return nil
  }

  /// In bytes.
  private static let longest = 40

  private static func section(_ text: TextBytes, _ word: Range<Int>) -> ErrorSection? {
    for (name, section) in names where isName(text, word, name) { return section }
    return isLineNumber(text, word) ? .excerpt : nil
  }

  /// Whether the word is `name`, in capitals or as it is written here.
  private static func isName(_ text: TextBytes, _ word: Range<Int>, _ name: StaticString) -> Bool {
    guard word.count == name.utf8CodeUnitCount else { return false }
    let bytes = UnsafeBufferPointer(rebasing: text.bytes[word])
    let name = UnsafeBufferPointer(start: name.utf8Start, count: word.count)
    return bytes.elementsEqual(name) || bytes.elementsEqual(name.lazy.map { $0.isLetter ? $0 & 0xDF : $0 })
  }

  /// `LINE 1`, `Line 1`, `第1行`, `行 1`.
  private static func isLineNumber(_ text: TextBytes, _ word: Range<Int>) -> Bool {
    for (before, after) in lineNumbers
    where text.has(before, at: word.lowerBound, before: word.upperBound) && text.ends(word, with: after) {
      let digits = word.dropFirst(before.utf8CodeUnitCount).dropLast(after.utf8CodeUnitCount)
      return !digits.isEmpty && digits.allSatisfy { text[$0].isDigit || text[$0] == 0x20 }
    }
    return false
  }

  private static let lineNumbers: [(StaticString, StaticString)] = [
    ("LINE ", ""), ("Line ", ""), ("第", "行"), ("行 ", ""), ("行", ""),
  ]

  private static func isNumber(_ text: TextBytes, _ range: Range<Int>) -> Bool {
    1...10 ~= range.count && range.allSatisfy { text[$0].isDigit }
  }

  /// Behind the blanks that belong to the label: a Chinese description opens with a blank of its own.
  private static func body(_ text: TextBytes, word: Range<Int>, behind: Int, end: Int) -> Int {
    let start = text.behindBlanks(behind, before: end)
    guard start < end, text[start] >= 0x80 else { return start }
    let isWide = behind - word.upperBound == 3
    let isTitle = text[word.lowerBound].isLetter && text[word.upperBound - 1] | 0x20 == text[word.upperBound - 1]
    return min(start, behind + (isWide ? 0 : isTitle ? 1 : 2))
  }
}

extension ErrorLabel {
  /// Drivers', clients' and server logs' words; those in capitals too.
  private static let names: [(StaticString, ErrorSection)] = [
    ("Detail", .detail), ("Hint", .hint), ("Position", .position), ("Where", .context), ("Context", .context),
    ("Location", .location), ("Server SQLState", .sqlState), ("Internal Query", .internalQuery), ("Cause", .cause),
    ("Action", .action), ("Query", .internalQuery), ("Statement", .statement), ("SQL state", .sqlState),
    ("SQLState", .sqlState), ("Character", .position), ("Internal Position", .other), ("Schema Name", .other),
    ("Table Name", .other), ("Column Name", .other), ("Datatype Name", .other), ("Constraint Name", .other),
    ("详细", .detail), ("详细信息", .detail), ("描述", .detail), ("详情", .detail), ("建议", .hint), ("提示", .hint),
    ("位置", .location), ("在位置", .context), ("上下文", .context), ("背景", .context), ("内部查询", .internalQuery),
    ("查询", .internalQuery), ("服务器 SQLState", .sqlState), ("SQL 状态", .sqlState), ("原因", .cause), ("行动", .action),
    ("措施", .action), ("语句", .statement), ("内部位置", .other), ("字符", .position),
  ]
}
