/// A filter as a tree.
indirect enum QueryNode: Equatable, Sendable {
  case test(QueryTest)
  case not(QueryNode)
  /// All of them; with none it lets everything through.
  case all([QueryNode])
  case any([QueryNode])

  static let everything = QueryNode.all([])

  /// Whether the answer depends on the moment at which it is asked.
  var isTimed: Bool {
    switch self {
    case .test(let test): test.isTimed
    case .not(let node): node.isTimed
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.isTimed)
    }
  }

  /// Whether the answer depends on how tasks stand, and not on the service's answer alone.
  var usesStandings: Bool {
    switch self {
    case .test(let test): test.usesStandings
    case .not(let node): node.usesStandings
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.usesStandings)
    }
  }

  /// What is left to be tried on tasks that the other let through.
  func beyond(_ other: QueryNode) -> QueryNode {
    if self == other { return .everything }
    guard case .all(let mine) = self else { return self }
    let known = if case .all(let theirs) = other { theirs } else { [other] }
    return .all(mine.filter { !known.contains($0) })
  }

  /// Whether every task that this lets through passes the other as well, as far as that is plain to see without
  /// looking deeper than `depth` levels.
  func implies(_ other: QueryNode, depth: Int = 6) -> Bool {
    if self == other { return true }
    guard depth > 0 else { return false }
    if case .all(let theirs) = other { return theirs.allSatisfy { implies($0, depth: depth - 1) } }
    if case .any(let mine) = self { return mine.allSatisfy { $0.implies(other, depth: depth - 1) } }
    if case .all(let mine) = self, mine.contains(where: { $0.implies(other, depth: depth - 1) }) { return true }
    if case .any(let theirs) = other { return theirs.contains { implies($0, depth: depth - 1) } }
    if case .not(let mine) = self, case .not(let theirs) = other { return theirs.implies(mine, depth: depth - 1) }
    if case .test(.word(let mine)) = self, case .test(.word(let theirs)) = other { return mine.contains(theirs) }
    return false
  }
}
