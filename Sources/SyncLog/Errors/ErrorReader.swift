/// Splits a server's error into sections: by labels where they can be labels, all else belongs to the running section.
struct ErrorReader {
  /// A stretch by offsets: its label begins at `start`, its text at `body`.
  struct Mark {
    let section: ErrorSection
    let start: Int
    let body: Int
  }

  private let text: TextBytes
  private(set) var marks: [Mark] = []
  private(set) var head: ErrorHead?
  private var line = 0..<0
  private var seen: [ErrorSection] = []
  /// How the first label is written; the others are written so too.
  private var isIndented: Bool?
  private var areCapitals: Bool?
  /// Where the Detail's last line begins that tells of a dependent; found when it matters.
  private var lastDependent: Int?
  private var quotes = 0

  init(_ text: TextBytes) {
    self.text = text
    marks.reserveCapacity(6)
    seen.reserveCapacity(6)
  }

  /// The end of a mark's stretch.
  func end(of index: Int) -> Int { index + 1 < marks.count ? marks[index + 1].start : text.count }

  mutating func read() {
    let start = findHead()
    if start > 0 { marks.append(Mark(section: .before, start: 0, body: 0)) }
    line = start..<text.lineEnd(from: start)
    if head == nil, let label = ErrorLabel(text, line: line) {
      open(label, indent: nil)
    } else {
      marks.append(Mark(section: .message, start: start, body: head?.words ?? start))
      seen.append(.message)
    }
    takeAdvice()
    while line.upperBound < text.count {
      countQuotes()
      line = (line.upperBound + 1)..<text.lineEnd(from: line.upperBound + 1)
      readLine()
    }
  }

  /// Takes the line and a driver's advice at its end.
  private mutating func readLine() {
    guard marks.last?.section != .after else { return }
    takeLine()
    takeAdvice()
  }

  private mutating func takeLine() {
    let label = ErrorLabel(text, line: line)
    if let label, isWanted(label) {
      open(label, indent: label.isIndented)
    } else if marks.last?.section.isOneLine == true, !text.trimmingEnd(line).isEmpty {
      mark(.other)
    } else if label == nil {
      takePlainLine()
    }
  }

  private mutating func takePlainLine() {
    if StackTrace.opens(text, line), !isWithinDetail {
      if marks.last?.section != .trace { mark(.trace) }
    } else if mayOpenError, ErrorHead(text, line: line) != nil, !isWithinDetail, !isWithinQuotes {
      mark(.after)
    }
  }

  /// What Java's driver puts behind the last section of a batch's error, without a line break.
  private mutating func takeAdvice() {
    let words = text.trimmingEnd(line)
    guard !words.isEmpty, text[words.upperBound - 1] == UInt8(ascii: ".") else { return }
    for advice in Self.advices where text.ends(words, with: advice) {
      let start = words.upperBound - advice.utf8CodeUnitCount
      if let mark = marks.last, start >= mark.body { marks.append(Mark(section: .after, start: start, body: start)) }
    }
  }

  private static let advices: [StaticString] = [
    "  Call getNextException to see other errors in the batch.", "  Call getNextException to see the cause.",
  ]

  private mutating func mark(_ section: ErrorSection) {
    marks.append(Mark(section: section, start: line.lowerBound, body: line.lowerBound))
  }

  private mutating func open(_ label: ErrorLabel, indent: Bool?) {
    marks.append(Mark(section: label.section, start: line.lowerBound, body: label.body))
    if label.section != .other { seen.append(label.section) }
    guard label.section != .excerpt else { return }
    isIndented = isIndented ?? indent
    areCapitals = areCapitals ?? label.isCapital
  }
}

extension ErrorReader {
  /// Whether a label can stand where it does: once, indented as the first one, not behind what follows it, and
  /// neither in a name of the message nor before lines that go on with the Detail.
  private mutating func isWanted(_ label: ErrorLabel) -> Bool {
    guard !seen.contains(label.section) else { return false }
    guard label.section == .excerpt || isAlike(label) else { return false }
    if label.section == .detail || label.section == .hint, seen.contains(where: Self.areLate.contains) { return false }
    return !isWithinDetail && !isWithinQuotes
  }

  private func isAlike(_ label: ErrorLabel) -> Bool {
    if let isIndented, isIndented != label.isIndented { return false }
    guard let areCapitals, let isCapital = label.isCapital, label.section != .sqlState else { return true }
    return areCapitals == isCapital
  }

  private static let areLate: [ErrorSection] = [.context, .internalQuery, .statement]

  /// Whether the Detail lists dependents and goes on behind this line.
  private var isWithinDetail: Bool {
    mutating get {
      guard let mark = marks.last, mark.section == .detail else { return false }
      if lastDependent == nil { lastDependent = findLastDependent(mark.body) }
      return lastDependent ?? -1 > line.lowerBound
    }
  }

  private func findLastDependent(_ start: Int) -> Int {
    var line = start..<text.lineEnd(from: start)
    guard DependentLine.isLikely(text, line) else { return -1 }
    var last = -1
    while line.upperBound < text.count {
      line = (line.upperBound + 1)..<text.lineEnd(from: line.upperBound + 1)
      if DependentLine.isLikely(text, line) { last = line.lowerBound }
    }
    return last
  }

  /// Whether the message holds a name that is closed on this line only.
  private var isWithinQuotes: Bool {
    guard marks.last?.section == .message, quotes % 2 == 1 else { return false }
    let before = text.trimmingEnd(0..<line.lowerBound)
    guard !text.ends(before, with: "depend on it"), !text.ends(before, with: "依赖它") else { return false }
    return text.quotes(in: line) % 2 == 1
  }

  private mutating func countQuotes() {
    guard marks.last?.section == .message else { return }
    quotes += text.quotes(in: line)
  }

  /// Whether a severity can stand on this line: cheap, for lists of objects are long.
  private var mayOpenError: Bool {
    guard let first = line.first(where: { text[$0] != 0x20 }) else { return false }
    guard 0x61...0x7A ~= text[first] else { return !text[first].isDigit }
    let word = line.dropFirst(first - line.lowerBound).first { text[$0] == 0x20 }
    return word.map { $0 > line.lowerBound && text[$0 - 1] == UInt8(ascii: ":") } ?? false
  }
}

extension ErrorReader {
  /// Whether the message that decides ends a statement.
  static func isFailure(_ text: TextBytes) -> Bool {
    var reader = ErrorReader(text)
    _ = reader.findHead()
    return reader.head?.isFailure ?? false
  }

  /// Finds the message that decides: the first that ends a statement, else the first with a severity.
  private mutating func findHead() -> Int {
    var first: (head: ErrorHead, start: Int)?
    let isBatch = text.has("Batch entry ", at: 0, before: text.count)
    var place = 0
    while place < text.count {
      line = place..<text.lineEnd(from: place)
      let start = isBatch ? text.last(" was aborted: ", in: line).map { $0 + 14 } ?? place : place
      if start > place || mayOpenError, let found = ErrorHead(text, line: start..<line.upperBound) {
        if found.isFailure {
          head = found
          return found.start
        }
        first = first ?? (found, found.start)
      }
      place = line.upperBound + 1
    }
    head = first?.head ?? headBehindColon
    return head?.start ?? firstWords
  }

  /// A failure that other words introduce on the first line, as in `Job failed: ERROR: x`.
  private var headBehindColon: ErrorHead? {
    let start = firstWords
    let end = text.lineEnd(from: start)
    var place = start
    while place < end {
      let length = text[place] == UInt8(ascii: ":") ? 1 : text.has("：", at: place, before: end) ? 3 : 0
      if length > 0, !text.ends(start..<place, with: "Error Message"),
        let head = ErrorHead(text, line: (place + length)..<end), head.isFailure
      {
        return head
      }
      place += max(length, 1)
    }
    return nil
  }

  /// Where the first line begins that isn't blank.
  private var firstWords: Int {
    var place = 0
    while place < text.count {
      let end = text.lineEnd(from: place)
      if text.trimmingEnd(place..<end).count > 0 { return place }
      place = end + 1
    }
    return 0
  }
}
