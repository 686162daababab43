/// What one term of a filter means, and what is wrong with it.
struct QueryReading {
  private(set) var test: QueryTest?
  private(set) var problems: [QueryProblem] = []

  init(_ term: QueryTerm) {
    if let name = term.field {
      read(term, named: name)
    } else if !term.value.isEmpty {
      test = Self.plain(term)
    }
  }

  private static func plain(_ term: QueryTerm) -> QueryTest {
    term.isQuoted ? .word(Needle(term.text)) : word(term.value.lowercased()) ?? .word(Needle(term.text))
  }

  /// The words that mean how a task stands, and are not searched for.
  private static func word(_ word: String) -> QueryTest? {
    switch word {
    case "overdue": .overdue
    case "stopped": .state(.stopped)
    case "acked", "acknowledged": .acknowledged
    case "flapping": .flapping
    default: nil
    }
  }

  private mutating func read(_ term: QueryTerm, named name: String) {
    guard let field = QueryField(rawValue: name), term.relation == nil || field.isCompared else {
      problems.append(.unknownField(name, nearest: Spelling.nearest(to: name, in: QueryField.names)))
      test = .word(Needle(term.text))
      return
    }
    guard !term.value.isEmpty else { return }
    switch field {
    case .status: readStatus(term.value)
    case .type: readType(term.value)
    case .schedule: readSchedule(term.value)
    case .context: test = .context(Pattern(term.value))
    case .cluster: test = .cluster(Pattern(term.value))
    case .connection: test = .field(.dataConnectionName, Pattern(term.value))
    case .id: test = .field(.id, Pattern(term.value))
    case .user: test = .user(Pattern(term.value))
    case .cause: test = .cause(Pattern(term.value))
    case .role: test = .role(Pattern(term.value))
    case .table: test = .table(Pattern(term.value))
    case .runs: readRuns(term.value)
    case .note: test = .note(Pattern(term.value))
    case .since: test = span(term, otherwise: .atLeast).map(QueryTest.since)
    case .next: test = span(term, otherwise: .atMost).map(QueryTest.next)
    case .streak: test = number(term).map(QueryTest.streak)
    }
  }

  private mutating func readStatus(_ value: String) {
    let states = Spelling.meant(by: value, among: TaskState.allCases.map { ($0.rawValue, $0) })
    let codes = Spelling.meant(by: value, among: SyncStatus.known.map { ($0.wire, SyncCode($0)) })
    let isExact = states.isExact || codes.isExact
    let set = StatusSet(
      states: isExact && !states.isExact ? [] : states.values, codes: isExact && !codes.isExact ? [] : codes.values,
      other: value)
    test = .status(set)
    if set.isEmpty {
      complain(value, of: .status, known: TaskState.allCases.map(\.rawValue) + SyncStatus.known.map(\.wire))
    }
  }

  private mutating func readType(_ value: String) {
    test = .type(Needle(value))
    let known = ["DWS", "MRS"]
    if Spelling.meant(by: value, among: known.map { ($0, $0) }).values.isEmpty {
      complain(value, of: .type, known: known)
    }
  }

  private mutating func readSchedule(_ value: String) {
    let words: [(String, ScheduleCode)] = [
      ("SCHEDULING", .scheduling), ("on", .scheduling), ("NOT_SCHEDULE", .notScheduled), ("off", .notScheduled),
    ]
    let meant = Spelling.meant(by: value, among: words).values
    test = .schedule(ScheduleSet(codes: meant, other: value))
    if meant.isEmpty { complain(value, of: .schedule, known: words.map(\.0)) }
  }

  private mutating func readRuns(_ value: String) {
    test = RunPattern(value).map(QueryTest.runs)
    if test == nil { complain(value, of: .runs, known: []) }
  }

  private mutating func complain(_ value: String, of field: QueryField, known: [String]) {
    let nearest = Spelling.nearest(to: value, in: known)
    problems.append(.unknownValue(field: field.rawValue, value: value, nearest: nearest))
  }

  /// Nil without a complaint while the unit is still to be typed.
  private mutating func span(_ term: QueryTerm, otherwise relation: Comparison.Relation) -> Comparison? {
    switch TimeSpan.parse(term.value) {
    case .milliseconds(let span): return Comparison(relation: term.relation ?? relation, number: span)
    case .incomplete: return nil
    case .unreadable:
      problems.append(.unreadableNumber(field: term.field ?? "", value: term.value))
      return nil
    }
  }

  private mutating func number(_ term: QueryTerm) -> Comparison? {
    guard let number = Int64(term.value) else {
      problems.append(.unreadableNumber(field: term.field ?? "", value: term.value))
      return nil
    }
    return Comparison(relation: term.relation ?? .equal, number: number)
  }
}
