extension MessagePattern {
  /// The most patterns that one with alternatives may stand for.
  static let expansionLimit = 64

  /// Why a text is no pattern.
  enum Problem: Error, Equatable {
    case empty, unbalanced
    case unknownName(String)
    /// Two names, or a name and `*`, with nothing between.
    case adjacentGaps
    case tooManyAlternatives
  }

  /// Reads a pattern; one with alternatives stands for several.
  static func parse(_ text: String) throws(Problem) -> [MessagePattern] {
    var patterns: [MessagePattern] = []
    for plain in try expanded(text) { patterns.append(try MessagePattern(plain: plain)) }
    return patterns
  }

  /// `a (b|c) d` as `a b d` and `a c d`; parentheses without a bar are letters.
  private static func expanded(_ text: String) throws(Problem) -> [String] {
    var expanded = [""]
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "(") {
      let close = rest[open...].firstIndex(of: ")") ?? rest.endIndex
      let choices = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      let isChoice = close < rest.endIndex && choices.count > 1
      let words = isChoice ? rest[..<open] : rest[..<close]
      expanded = expanded.flatMap { start in (isChoice ? choices : [""]).map { start + words + $0 } }
      guard expanded.count <= expansionLimit else { throw .tooManyAlternatives }
      rest = isChoice ? rest[rest.index(after: close)...] : rest[close...]
    }
    return expanded.map { $0 + rest }
  }

  private init(plain text: String) throws(Problem) {
    var builder = Builder(isChinese: text.utf8.contains { $0 >= 0xE3 })
    var rest = Substring(text)
    while let scalar = rest.unicodeScalars.popFirst() {
      switch scalar {
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw .unbalanced }
        let name = rest[..<end]
        guard let capture = PatternCapture(name) else { throw .unknownName(String(name)) }
        rest = rest[rest.index(after: end)...]
        try builder.add(capture)
      case "}": throw .unbalanced
      case "*": try builder.addSkip()
      case " ", "\t", "\n", "\r": builder.addBlank()
      default: builder.add(String(scalar).utf8.map(\.lowered))
      }
    }
    self = try builder.finished()
  }

  private struct Builder {
    let isChinese: Bool
    private var startsAnywhere = false
    private var head = Segment()
    private var gaps: [Gap] = []

    init(isChinese: Bool) { self.isChinese = isChinese }

    private var current: Segment {
      get { gaps.last?.next ?? head }
      set {
        if gaps.isEmpty { head = newValue } else { gaps[gaps.count - 1].next = newValue }
      }
    }

    mutating func add(_ bytes: [UInt8]) {
      if case .literal(let before)? = current.atoms.last {
        current.atoms[current.atoms.count - 1] = .literal(before + bytes)
      } else {
        current.atoms.append(.literal(bytes))
      }
    }

    /// In Chinese, a blank beside a gap says only that blanks there are no part of what is named.
    mutating func addBlank() {
      if case .blanks? = current.atoms.last { return }
      if isChinese, current.atoms.isEmpty {
        if !gaps.isEmpty { gaps[gaps.count - 1].isTrimmed = true }
      } else {
        current.atoms.append(.blanks(atLeast: isChinese ? 0 : 1))
      }
    }

    mutating func add(_ capture: PatternCapture) throws(Problem) {
      if capture.isNumber {
        current.atoms.append(.number(capture))
      } else {
        try add(Gap(capture: capture))
      }
    }

    mutating func addSkip() throws(Problem) {
      if gaps.isEmpty, head.atoms.isEmpty, !startsAnywhere {
        startsAnywhere = true
      } else {
        try add(Gap())
      }
    }

    private mutating func add(_ gap: Gap) throws(Problem) {
      if !gaps.isEmpty, current.atoms.isEmpty { throw .adjacentGaps }
      var gap = gap
      if isChinese, case .blanks? = current.atoms.last {
        current.atoms.removeLast()
        gap.isTrimmed = true
      }
      gaps.append(gap)
    }

    /// A `*` at the end says nothing.
    mutating func finished() throws(Problem) -> MessagePattern {
      if let last = gaps.last, last.capture == nil, last.next.atoms.isEmpty { gaps.removeLast() }
      if case .blanks? = current.atoms.last { current.atoms.removeLast() }
      let isEmpty = head.atoms.isEmpty && gaps.allSatisfy { $0.next.atoms.isEmpty }
      guard !isEmpty else { throw .empty }
      return MessagePattern(startsAnywhere: startsAnywhere, head: head, gaps: gaps)
    }
  }
}
