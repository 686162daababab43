/// All classes of causes: how each is recognised, and what is said of it. Users' own come first.
package struct CauseTable: Sendable {
  /// synctop's own classes.
  package static let standard = CauseTable(
    CauseClass.roles + CauseClass.access + CauseClass.server + CauseClass.services)

  private(set) var rows: [CauseClass]
  /// The rows that users added, which stand before the standard ones.
  private var ownIndex: PatternIndex?
  private let index: PatternIndex
  private let wordIndex: PatternIndex
  private let bySQLState: CodeIndex
  private let byCode: CodeIndex
  /// The patterns for details, by row.
  private let details: [Int: [MessagePattern]]
  private let unknownRow: Int
  private let dependentsRow: Int?

  init(_ classes: [CauseClass]) {
    rows = classes + [.unknown]
    unknownRow = classes.count
    dependentsRow = classes.firstIndex { $0.id == "role_dependents" }
    index = Self.index(rows) { $0.patterns }
    wordIndex = Self.index(rows) { $0.words }
    bySQLState = CodeIndex(rows.map(\.sqlStates))
    byCode = CodeIndex(rows.map(\.codes))
    let parsed = rows.map { $0.details.flatMap { (try? MessagePattern.parse($0.text)) ?? [] } }
    details = Dictionary(uniqueKeysWithValues: parsed.enumerated().filter { !$0.element.isEmpty }.map { ($0, $1) })
  }

  private static func index(_ rows: [CauseClass], _ patterns: (CauseClass) -> [CausePattern]) -> PatternIndex {
    var index = PatternIndex()
    for (row, cause) in rows.enumerated() {
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
    guard let patterns = details[diagnosis.row], var detail = diagnosis.error.detail else { return }
    detail.withUTF8 { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes.prefix(MessagePattern.textLimit))
      for pattern in patterns {
        var index = PatternIndex()
        index.add(PatternIndex.Item(pattern: pattern, row: 0, sqlState: nil, place: .anywhere))
        guard let hit = index.hit(in: text, at: .anywhere) else { continue }
        diagnosis.add(hit.findings, in: text)
        return
      }
    }
  }
}
