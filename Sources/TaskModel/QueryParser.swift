/// Reads tokens as a tree: `|` binds least, then words side by side, then `-`. What is incomplete is left out.
struct QueryParser {
  private let tokens: [QueryToken]
  private var position = 0
  private(set) var problems: [QueryProblem]
  private(set) var root = QueryNode.everything

  init(_ scanner: QueryScanner) {
    tokens = scanner.tokens
    problems = scanner.problems
    while position < tokens.count {
      if let node = alternatives() { root = Self.both(root, node) }
      if position < tokens.count { position += 1 }
    }
  }

  private var next: QueryToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func alternatives() -> QueryNode? {
    var branches = [sequence()].compactMap(\.self)
    while next == .or {
      position += 1
      if let branch = sequence() { branches.append(branch) }
    }
    return branches.count < 2 ? branches.first : .any(branches)
  }

  private mutating func sequence() -> QueryNode? {
    var parts: [QueryNode] = []
    while let token = next, token != .or, token != .close {
      if let part = part(token) { parts.append(part) }
    }
    return parts.count < 2 ? parts.first : .all(parts)
  }

  private mutating func part(_ token: QueryToken) -> QueryNode? {
    position += 1
    switch token {
    case .term(let term): return node(term)
    case .open:
      let inner = alternatives()
      if next == .close { position += 1 }
      return inner
    case .not: return negated()
    case .close, .or: return nil
    }
  }

  /// What a minus stands before; a row of them is worked off in a loop, as it may be long.
  private mutating func negated() -> QueryNode? {
    var isOdd = true
    while next == .not {
      isOdd.toggle()
      position += 1
    }
    guard let token = next, token != .or, token != .close else { return nil }
    return part(token).map { isOdd ? .not($0) : $0 }
  }

  private mutating func node(_ term: QueryTerm) -> QueryNode? {
    let reading = QueryReading(term)
    problems += reading.problems
    return reading.test.map { .test($0) }
  }

  private static func both(_ left: QueryNode, _ right: QueryNode) -> QueryNode {
    left == .everything ? right : .all([left, right])
  }
}
