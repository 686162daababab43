/// The start of a line that a message begins on: program, peers, severity, SQLSTATE and node before the words.
struct ErrorHead {
  /// Where the peers or the severity begin, behind the programs' own words.
  let start: Int
  let peer: Range<Int>?
  let severity: Range<Int>
  /// Whether a statement ends by it.
  let isFailure: Bool
  let sqlState: Range<Int>?
  let node: Range<Int>?
  /// Where the primary text begins.
  let words: Int

  /// Nil when no severity stands at the head of the line.
  init?(_ text: TextBytes, line: Range<Int>) {
    let end = line.upperBound
    let start = Self.behindPrograms(text, line)
    let peer = Self.peer(text, start, end)
    let open = peer.map { text.behindBlanks($0.upperBound + 1, before: end) } ?? start
    guard let (severity, isFailure, behind) = Self.severity(text, open, end) else { return nil }
    var place = text.behindBlanks(behind, before: end)
    let state = Self.state(text, place, end)
    if let state { place = text.behindBlanks(state.upperBound + 1, before: end) }
    let node = Self.node(text, place, end)
    if let node { place = text.behindBlanks(node.upperBound + 1, before: end) }
    self.start = start
    self.peer = peer
    self.severity = severity
    self.isFailure = isFailure
    sqlState = state
    self.node = node
    words = place
  }
}

extension ErrorHead {
  /// A severity with its colon at `start`: the word, whether it ends a statement, and the end of the colon.
  static func severity(_ text: TextBytes, _ start: Int, _ end: Int) -> (Range<Int>, Bool, Int)? {
    guard start < end, Self.opens[Int(text[start])] else { return nil }
    for (word, isFailure) in severities where text.has(word, at: start, before: end) {
      let behind = start + word.utf8CodeUnitCount
      if behind < end, text[behind] == UInt8(ascii: ":") { return (start..<behind, isFailure, behind + 1) }
      if text.has("：", at: behind, before: end) { return (start..<behind, isFailure, behind + 3) }
    }
    return nil
  }

  private static let severities: [(StaticString, Bool)] = [
    ("ERROR", true), ("FATAL", true), ("PANIC", true), ("WARNING", false), ("NOTICE", false), ("LOG", false),
    ("INFO", false), ("DEBUG", false), ("DEBUG1", false), ("DEBUG2", false), ("错误", true), ("致命错误", true),
    ("系统崩溃", true), ("比致命错误还过分的错误", true), ("严重错误", true), ("警告", false), ("注意", false), ("日志", false),
    ("信息", false), ("調試", false), ("调试", false), ("錯誤", true), ("致命錯誤", true),
  ]

  /// Which bytes open a severity.
  private static let opens: [Bool] = {
    var opens = [Bool](repeating: false, count: 256)
    for (word, _) in severities { opens[Int(word.utf8Start[0])] = true }
    return opens
  }()

  /// openGauss' driver puts `[local/remote] ` before the severity; the remote end without its host's name.
  private static func peer(_ text: TextBytes, _ start: Int, _ end: Int) -> Range<Int>? {
    guard start < end, text[start] == UInt8(ascii: "[") else { return nil }
    var slash: Int?
    for offset in start..<min(end, start + 300) {
      switch text[offset] {
      case UInt8(ascii: "/"): slash = offset
      case UInt8(ascii: "]") where offset + 1 < end && text[offset + 1] == 0x20:
        return slash.map { ($0 + 1)..<offset }
      default: continue
      }
    }
    return nil
  }

  /// A verbose client prints five characters and a colon before the words.
  private static func state(_ text: TextBytes, _ start: Int, _ end: Int) -> Range<Int>? {
    guard start + 6 < end, text[start + 5] == UInt8(ascii: ":"), text[start + 6] == 0x20 else { return nil }
    return SQLState.isCode(text, at: start) ? start..<(start + 5) : nil
  }

  /// `dn_6001_6002: `, `cn_5001: `, `datanode1: `, `coordinator2: `.
  static func node(_ text: TextBytes, _ start: Int, _ end: Int) -> Range<Int>? {
    for word in nodes where text.has(word, at: start, before: end) {
      var place = start + word.utf8CodeUnitCount
      let digits = place
      while place < min(end, start + 64), text[place].isDigit || text[place] == UInt8(ascii: "_") { place += 1 }
      guard place > digits, text.has(": ", at: place, before: end) else { return nil }
      return start..<place
    }
    return nil
  }

  private static let nodes: [StaticString] = [
    "dn_", "cn_", "gtm_", "datanode", "coordinator", "Datanode", "Coordinator",
  ]
}

extension ErrorHead {
  /// Behind the names of programs and Java's classes that stand before a severity or a peer.
  private static func behindPrograms(_ text: TextBytes, _ line: Range<Int>) -> Int {
    var place = text.behindBlanks(line.lowerBound, before: line.upperBound)
    while let next = behindProgram(text, place, line.upperBound) { place = next }
    return place
  }

  private static func behindProgram(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    if text.has("Caused by: ", at: start, before: end) { return start + 11 }
    if text.has("psql:", at: start, before: end) || text.has("gsql:", at: start, before: end) {
      return behindColon(text, start + 5, end)
    }
    guard text[start].isLetter, let name = behindColon(text, start, end),
      Self.isClass(text, start..<(name - 2))
    else { return nil }
    return name
  }

  /// Behind the next `: ` among what holds no blank.
  private static func behindColon(_ text: TextBytes, _ start: Int, _ end: Int) -> Int? {
    var place = start
    while place < min(end, start + 300), text[place] != 0x20 { place += 1 }
    guard place < end, place > start, text[place - 1] == UInt8(ascii: ":") else { return nil }
    return place + 1
  }

  /// Whether this is a Java class' name, with its package.
  private static func isClass(_ text: TextBytes, _ range: Range<Int>) -> Bool {
    var hasDot = false
    for offset in range {
      let byte = text[offset]
      hasDot = hasDot || byte == UInt8(ascii: ".")
      guard byte.isWordPart || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$") else { return false }
    }
    return hasDot
  }
}
