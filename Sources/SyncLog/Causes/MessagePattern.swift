/// What a message looks like, such as `role "{role}" already exists`: letters of either case, `{…}` for what is named,
/// `*` for anything.
///
/// It holds from the start of a message unless it begins with `*`; what follows its end doesn't matter. A blank stands
/// for any blanks, in a Chinese pattern also for none. `(a|b)` stands for either; `{role,schema}` names one value
/// twice. A name reaches to the last place where the rest still fits, so that quotes in names do no harm.
/// Matching takes time linear in the message, of which the first 64 KiB count.
struct MessagePattern: Equatable, Sendable {
  /// A stretch without gaps: it fits at a place or doesn't.
  struct Segment: Equatable, Sendable {
    var atoms: [Atom] = []
  }

  enum Atom: Equatable, Sendable {
    /// In lower case.
    case literal([UInt8])
    /// Blanks, at least so many.
    case blanks(atLeast: Int)
    case number(PatternCapture)
  }

  /// Anything, with what is named by it, and the words behind it.
  struct Gap: Equatable, Sendable {
    /// Nil for what is skipped.
    var capture: PatternCapture?
    /// Whether blanks at its ends are none of it.
    var isTrimmed = false
    var next = Segment()
  }

  static let textLimit = 65_536

  let startsAnywhere: Bool
  let head: Segment
  let gaps: [Gap]
}

extension MessagePattern {
  /// Where the pattern found what it names.
  typealias Finding = (capture: PatternCapture, range: Range<Int>)

  /// What the pattern names in `text`, when its head fits at `start`, and where the pattern ends; nil when it doesn't
  /// fit.
  func findings(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (findings: [Finding], end: Int)? {
    var findings: [Finding] = []
    guard let headEnd = head.end(in: text, at: start, &findings) else { return nil }
    guard !gaps.isEmpty else { return (findings, headEnd) }
    var limit = text.count
    var patternEnd = limit
    var index = gaps.count
    while index > 0 {
      index -= 1
      var (place, end) = (limit, limit)
      if !gaps[index].next.atoms.isEmpty {
        guard let last = gaps[index].next.last(in: text, between: headEnd, and: limit, &findings) else { return nil }
        (place, end) = (last.lowerBound, last.upperBound)
      }
      if index + 1 == gaps.count {
        patternEnd = end
      } else {
        add(gaps[index + 1], end..<limit, text, &findings)
      }
      limit = place
    }
    add(gaps[0], headEnd..<limit, text, &findings)
    return (findings, patternEnd)
  }

  private func add(_ gap: Gap, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ findings: inout [Finding]) {
    guard let capture = gap.capture else { return }
    var range = range
    if gap.isTrimmed {
      while let first = range.first, text[first].isBlank { range = (first + 1)..<range.upperBound }
      while let last = range.last, text[last].isBlank { range = range.lowerBound..<last }
    }
    findings.append((capture, range))
  }
}

extension MessagePattern.Segment {
  /// The longest number that is read, in digits.
  private static let digitLimit = 20

  /// Where the segment ends when it fits at `start`.
  func end(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, _ findings: inout [MessagePattern.Finding]
  ) -> Int? {
    var position = start
    for atom in atoms {
      switch atom {
      case .literal(let bytes):
        guard Self.fits(bytes, text, position) else { return nil }
        position += bytes.count
      case .blanks(let least):
        let first = position
        while position < text.count, text[position].isBlank { position += 1 }
        guard position - first >= least else { return nil }
      case .number(let capture):
        let first = position
        while position < text.count, position < first + Self.digitLimit, text[position].isDigit { position += 1 }
        guard position > first else { return nil }
        findings.append((capture, first..<position))
      }
    }
    return position
  }

  /// The last place between two offsets where the segment fits.
  func last(
    in text: UnsafeBufferPointer<UInt8>, between lower: Int, and upper: Int,
    _ findings: inout [MessagePattern.Finding]
  ) -> Range<Int>? {
    guard upper > lower else { return nil }
    let count = findings.count
    let (byte, other) = firstBytes
    for place in stride(from: upper - 1, through: lower, by: -1) {
      if let byte, text[place] != byte, text[place] != other { continue }
      if place + 1 < upper, isWithinBlanks(text, place + 1) { continue }
      if let end = end(in: text, at: place, &findings), end <= upper { return place..<end }
      findings.removeSubrange(count...)
    }
    return nil
  }

  /// Whether the segment begins with blanks, and those at `place` go on from the place before: it fits at both or at
  /// neither. Without this, a long run of blanks would be read to its end from each of its places.
  func isWithinBlanks(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard case .blanks? = atoms.first, place > 0 else { return false }
    return text[place].isBlank && text[place - 1].isBlank
  }

  /// The byte that the segment starts with, in lower and in upper case; nil where that isn't fixed.
  private var firstBytes: (UInt8?, UInt8) {
    guard case .literal(let bytes)? = atoms.first, let byte = bytes.first else { return (nil, 0) }
    return (byte, byte.isLetter ? byte & 0xDF : byte)
  }

  private static func fits(_ bytes: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset + bytes.count <= text.count else { return false }
    for index in bytes.indices where bytes[index] != text[offset + index].lowered { return false }
    return true
  }
}

extension UInt8 {
  /// The byte with ASCII's capital letters made small.
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
