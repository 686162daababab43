/// Reads tokens as a tree: `|` binds least, then words side by side, then `-`. What is incomplete is left out.
struct QueryParser {
  private let tokens: [QueryToken]
  private var position = 0
  private(set) var problems: [QueryProblem]
  private(set) var root = QueryNode.everything
  /// The plain words that must be found, as typed.
  private(set) var words: [String] = []

  init(_ scanner: QueryScanner) {
    tokens = scanner.tokens
    problems = scanner.problems
    while position < tokens.count {
      if let node = alternatives(isNegated: false) { root = Self.both(root, node) }
      if position < tokens.count { position += 1 }
    }
  }

  private var next: QueryToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func alternatives(isNegated: Bool) -> QueryNode? {
    var branches = [sequence(isNegated)].compactMap(\.self)
    while next == .or {
      position += 1
      if let branch = sequence(isNegated) { branches.append(branch) }
    }
    return branches.count < 2 ? branches.first : .any(branches)
  }

  private mutating func sequence(_ isNegated: Bool) -> QueryNode? {
    var parts: [QueryNode] = []
    while let token = next, token != .or, token != .close {
      if let part = part(token, isNegated) { parts.append(part) }
    }
    return parts.count < 2 ? parts.first : .all(parts)
  }

  private mutating func part(_ token: QueryToken, _ isNegated: Bool) -> QueryNode? {
    position += 1
    switch token {
    case .term(let term): return node(term, isNegated)
    case .open:
      let inner = alternatives(isNegated: isNegated)
      if next == .close { position += 1 }
      return inner
    case .not: return negated(isNegated)
    case .close, .or: return nil
    }
  }

  /// What a minus stands before; a row of them is worked off in a loop, as it may be long.
  private mutating func negated(_ isNegated: Bool) -> QueryNode? {
    var isOdd = true
    while next == .not {
      isOdd.toggle()
      position += 1
    }
    guard let token = next, token != .or, token != .close else { return nil }
    return part(token, isNegated != isOdd).map { isOdd ? .not($0) : $0 }
  }

  private mutating func node(_ term: QueryTerm, _ isNegated: Bool) -> QueryNode? {
    let reading = QueryReading(term)
    problems += reading.problems
    guard let test = reading.test else { return nil }
    if case .word = test, !isNegated { words.append(term.text) }
    return .test(test)
  }

  private static func both(_ left: QueryNode, _ right: QueryNode) -> QueryNode {
    left == .everything ? right : .all([left, right])
  }
}
