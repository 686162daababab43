/// Cuts a filter's text into tokens; takes any text.
struct QueryScanner {
  static let maximumDepth = 32

  private var rest: Substring
  private(set) var tokens: [QueryToken] = []
  private(set) var problems: [QueryProblem] = []
  private var depth = 0

  init(_ text: Substring) {
    rest = text
    while let character = rest.first { scan(character) }
    if depth > 0 { problems.append(.unbalancedParenthesis) }
  }

  private mutating func scan(_ character: Character) {
    switch character {
    case "(": open()
    case ")": close()
    case "|": take(.or)
    case "-": take(.not)
    case _ where character.isWhitespace: rest.removeFirst()
    default: tokens.append(.term(term()))
    }
  }

  private mutating func take(_ token: QueryToken) {
    rest.removeFirst()
    tokens.append(token)
  }

  private mutating func open() {
    depth += 1
    if depth <= Self.maximumDepth { take(.open) } else { rest.removeFirst() }
  }

  private mutating func close() {
    if depth == 0 { problems.append(.unbalancedParenthesis) }
    if depth == 0 || depth > Self.maximumDepth { rest.removeFirst() } else { take(.close) }
    depth = max(0, depth - 1)
  }

  private mutating func term() -> QueryTerm {
    let name = rest.prefix { $0 == "_" || ($0.isASCII && $0.isLetter) }
    let behind = rest[name.endIndex...]
    guard !name.isEmpty, let (relation, length) = Self.sign(behind) else {
      let (text, isQuoted) = value()
      return QueryTerm(value: text, text: text, isQuoted: isQuoted)
    }
    let sign = behind.prefix(length)
    rest = behind.dropFirst(length)
    let (value, isQuoted) = value()
    return QueryTerm(
      field: name.lowercased(), relation: relation, value: value, text: name + sign + value, isQuoted: isQuoted)
  }

  /// The colon or comparison that a text begins with, and its length.
  private static func sign(_ text: Substring) -> (Comparison.Relation?, Int)? {
    if text.first == ":" { return (nil, 1) }
    return Comparison.Relation.allCases.first { text.hasPrefix($0.rawValue) }.map { ($0, $0.rawValue.count) }
  }

  /// Up to the next blank, bar or parenthesis outside quotes; a quote that isn't closed goes on to the end.
  private mutating func value() -> (String, isQuoted: Bool) {
    var (text, isQuoted, isInside) = ("", false, false)
    while let character = rest.first {
      if !isInside, character.isWhitespace || "()|".contains(character) { break }
      rest.removeFirst()
      if character == "\"" { (isQuoted, isInside) = (true, !isInside) } else { text.append(character) }
    }
    return (text, isQuoted)
  }
}
