/// All classes of causes: how each is recognised, and what is said of it. Users' own come first.
package struct CauseTable: Sendable {
  /// synctop's own classes.
  package static let standard = CauseTable(own: [])

  private(set) var rows: [CauseClass]
  /// The rows that users added, which stand before the standard ones.
  private let ownIndex: PatternIndex?
  private let ownBySQLState: CodeIndex
  private let index: PatternIndex
  private let wordIndex: PatternIndex
  private let bySQLState: CodeIndex
  private let byCode: CodeIndex
  /// The patterns for details, by row.
  private let details: [Int: [PatternIndex]]
  private let unknownRow: Int
  private let dependentsRow: Int?

  private init(own: [CauseClass]) {
    rows = own + CauseClass.roles + CauseClass.access + CauseClass.server + CauseClass.services + [.unknown]
    let standard = own.count..<rows.count
    unknownRow = rows.count - 1
    dependentsRow = standard.first { [rows] in rows[$0].id == "role_dependents" }
    ownIndex = own.isEmpty ? nil : Self.index(rows, in: 0..<own.count) { $0.patterns }
    ownBySQLState = CodeIndex(own.map(\.sqlStates))
    index = Self.index(rows, in: standard) { $0.patterns }
    wordIndex = Self.index(rows, in: standard) { $0.words }
    bySQLState = CodeIndex(rows.map(\.sqlStates))
    byCode = CodeIndex(rows.map(\.codes))
    let parsed = rows.map { $0.details.flatMap { (try? MessagePattern.parse($0.text)) ?? [] } }
    let indexes = parsed.enumerated().filter { !$0.element.isEmpty }.map { ($0, $1.map(PatternIndex.init)) }
    details = Dictionary(uniqueKeysWithValues: indexes)
  }

  /// This table, and before its standard rows those of users' own rules in JSON instead of any that it has, with what is
  /// wrong in it; a rule with a problem is left out. At most 500 rules of 64 patterns are read.
  package func adding(json: JSONValue) -> (table: CauseTable, problems: [CauseFileProblem]) {
    let file = CauseFile(json)
    return (CauseTable(own: file.classes), file.problems)
  }

  private static func index(
    _ rows: [CauseClass], in range: Range<Int>, _ patterns: (CauseClass) -> [CausePattern]
  ) -> PatternIndex {
    var index = PatternIndex()
    for row in range {
      let cause = rows[row]
      for pattern in patterns(cause) {
        for parsed in (try? MessagePattern.parse(pattern.text)) ?? [] {
          let sqlState = pattern.sqlState ?? cause.sqlState
          index.add(PatternIndex.Item(pattern: parsed, row: row, sqlState: sqlState, place: pattern.place))
        }
      }
    }
    return index
  }
}

extension CauseTable {
  /// The class of a complaint, and what its words name. Linear in the message, of which the first 64 KiB count.
  func diagnosis(of complaint: Complaint, isFailure: Bool = true) -> Diagnosis {
    let error = complaint.error
    if let own = ownDiagnosis(of: complaint) { return own }
    let direct = found(index, error.message, complaint.place, error)
    if let direct, direct.isWhole { return direct }
    if let inner = error.inner, let found = found(index, inner.message, complaint.place, inner) { return found }
    if let direct { return direct }
    if error.message.isEmpty, let detail = error.detail, let dependentsRow,
      DependentList(detail: detail, isCut: complaint.isCut).objects.contains(where: { $0.how != .unparsed })
    {
      return Diagnosis(row: dependentsRow, error: error)
    }
    if let state = error.sqlState, let row = bySQLState.row(of: state) { return Diagnosis(row: row, error: error) }
    let code = complaint.code
    if let code, let row = byCode.row(of: code) { return Diagnosis(row: row, error: error) }
    for words in [error.message, String(complaint.headline)] where isFailure && error.severity == nil {
      if let found = found(wordIndex, words, complaint.place, error) { return found }
    }
    return Diagnosis(row: unknownRow, error: error)
  }

  /// What users' own rules say: of the message, of one within it, of all words outside of JSON.
  private func ownDiagnosis(of complaint: Complaint) -> Diagnosis? {
    guard let ownIndex else { return nil }
    let error = complaint.error
    let texts = [error.message, error.inner?.message, complaint.whole.map(String.init)]
    for text in texts.compactMap(\.self) {
      if let found = found(ownIndex, text, complaint.place, error) { return found }
    }
    return error.sqlState.flatMap(ownBySQLState.row).map { Diagnosis(row: $0, error: error) }
  }

  private func found(
    _ index: PatternIndex, _ message: String, _ place: CausePattern.Place, _ error: ServerError
  ) -> Diagnosis? {
    var message = message
    return message.withUTF8 { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes.prefix(MessagePattern.textLimit))
      guard let hit = index.hit(in: text, at: place) else { return nil }
      var diagnosis = Diagnosis(row: hit.item.row, error: error, sqlState: hit.item.sqlState)
      diagnosis.add(hit.findings, in: text)
      diagnosis.isWhole = hit.end == text.count
      return diagnosis
    }
  }

  /// What the Detail of a diagnosed error names besides.
  func readDetail(of diagnosis: inout Diagnosis) {
    guard let indexes = details[diagnosis.row], var detail = diagnosis.error.detail else { return }
    detail.withUTF8 { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes.prefix(MessagePattern.textLimit))
      for index in indexes {
        guard let hit = index.hit(in: text, at: .anywhere) else { continue }
        diagnosis.add(hit.findings, in: text)
        return
      }
    }
  }
}
