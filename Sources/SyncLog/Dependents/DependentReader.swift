/// Reads a Detail line by line; a name may hold line breaks, so that lines are joined where only that makes sense.
struct DependentReader {
  private let text: TextBytes
  private var list = DependentList()

  static func read(_ text: TextBytes, isCut: Bool) -> DependentList {
    var reader = DependentReader(text: text)
    reader.read(isCut: isCut)
    return reader.list
  }

  private init(text: TextBytes) { self.text = text }

  private mutating func read(isCut: Bool) {
    let words = text.trimmingEnd(text.behindBlanks(0, before: text.count)..<text.count)
    guard !text.equals(words, "N/A") else { return }
    list.objects.reserveCapacity(min(text.count / 48 + 1, 256))
    var place = 0
    let end = isCut ? lastLineStart : text.count
    while place < end {
      let line = place..<text.lineEnd(from: place)
      place = take(line, before: end) + 1
    }
    if isCut, end < text.count { list.partial = text.text(text.withoutReturn(end..<text.count)) }
  }

  private var lastLineStart: Int {
    var place = text.count
    while place > 0, text[place - 1] != 0x0A { place -= 1 }
    return place
  }

  /// Takes an object that begins on `line`; returns the end of its last line.
  private mutating func take(_ line: Range<Int>, before end: Int) -> Int {
    let bare = text.withoutReturn(line)
    if text.trimmingEnd(bare).isEmpty { return line.upperBound }
    if let found = DependentLine.read(text, bare) {
      add(found, bare)
      return line.upperBound
    }
    if let (found, joined) = join(line, before: end) {
      add(found, joined)
      return text.lineEnd(from: joined.upperBound)
    }
    list.objects.append(Dependent(.unparsed, raw: text.text(bare)))
    return line.upperBound
  }

  private mutating func add(_ line: DependentLine, _ range: Range<Int>) {
    switch line {
    case .object(let how, let description):
      list.objects.append(Dependent(how, description, in: text, raw: range))
    case .nothing(let how): list.objects.append(Dependent(how, raw: text.text(range)))
    case .remote(let count, let database):
      var remote = Dependent(.remote, kind: "database", name: text.text(database), raw: text.text(range))
      remote.count = count
      list.objects.append(remote)
    case .omittedObjects(let count): list.omittedObjects = DependentList.sum([list.omittedObjects ?? 0, count])
    case .omittedDatabases(let count): list.omittedDatabases = DependentList.sum([list.omittedDatabases ?? 0, count])
    }
  }

  /// The longest stretch of joined lines, in bytes: two quoted names of the longest kind and what stands around them.
  private static let longest = 600
  /// How many line breaks a name may have, and how often a quote may seem to close.
  private static let mostLines = 64
  private static let mostTries = 4

  /// The first stretch from `line` on that fits a form, up to a line that fits one by itself.
  ///
  /// Within quotes other lines are part of the name, whatever they look like.
  private func join(_ line: Range<Int>, before end: Int) -> (DependentLine, Range<Int>)? {
    guard DependentLine.isLikely(text, line) else { return nil }
    var last = line
    var quotes = text.quotes(in: line)
    var tries = 0
    let startsInQuotes = quotes % 2 == 1
    for _ in 0..<Self.mostLines {
      guard last.upperBound + 1 < end, tries < Self.mostTries else { return nil }
      last = (last.upperBound + 1)..<text.lineEnd(from: last.upperBound + 1)
      let joined = line.lowerBound..<text.withoutReturn(last).upperBound
      guard joined.count <= Self.longest else { return nil }
      let isInside = quotes % 2 == 1
      quotes += text.quotes(in: last)
      if !startsInQuotes, !isInside, DependentLine.isLikely(text, last) {
        guard DependentLine.read(text, text.withoutReturn(last)) == nil else { return nil }
        tries += 1
      }
      if quotes % 2 == 1 && (startsInQuotes || isInside) || !(startsInQuotes || isInside || mayEnd(last)) { continue }
      if let found = DependentLine.read(text, joined) { return (found, joined) }
      tries += 1
    }
    return nil
  }

  /// Whether the line holds words that an object's name stands before.
  private func mayEnd(_ line: Range<Int>) -> Bool {
    Self.joints.contains { text.first($0, in: line) != nil }
  }

  private static let joints: [StaticString] = [
    " on ", " of ", " for ", " in ", " language ", " belonging ", " column ", " depends ", "在", "的",
  ]
}
