import GRDB

/// When anybody watched a scope, as far as a poll at one moment has to do with it.
struct Watch {
  /// A row of `span`.
  struct Span {
    let id: Int64
    let start: Int64
    let end: Int64
    let shown: Int64?

    init?(_ row: Row?) {
      guard let row, let id = row.number(0), let start = row.number(1), let end = row.number(2) else { return nil }
      (self.id, self.start, self.end, shown) = (id, start, max(start, end), row.number(3))
    }
  }

  private static let columns = "SELECT id, start, end, shown FROM span WHERE scope = ?"

  private let database: Database
  private let scope: Int64
  private let moment: Int64
  /// The last span that began at the moment or before.
  private let before: Span?
  private let isJoined: Bool

  /// As of a poll at `moment`, in epoch milliseconds; `gapLimit` milliseconds may pass between two polls.
  init(_ database: Database, scope: Int64, moment: Int64, gapLimit: Int64) throws {
    (self.database, self.scope, self.moment) = (database, scope, moment)
    let row = try database.row(
      "\(Self.columns) AND start <= ? ORDER BY start DESC LIMIT 1", [scope.databaseValue, moment.databaseValue])
    before = Span(row)
    isJoined = before.map { Self.isNear($0.end, moment, gapLimit) } ?? false
    self.gapLimit = gapLimit
  }

  private let gapLimit: Int64

  /// True where nobody watched for a while before the moment.
  var isAfterGap: Bool { !isJoined }
  /// True where somebody had watched before.
  var isKnown: Bool { before != nil }
  /// The last poll before the moment; nil where there was none, or where a later one has been kept already.
  var lastPoll: Int64? { before.flatMap { $0.end < moment ? $0.end : nil } }

  /// Takes note that somebody watched at the moment; costs one small row at most.
  func extend(isShown: Bool) throws {
    if let before, isJoined {
      if before.end >= moment { return try show(before, isShown) }
      return try lengthen(before, isShown)
    }
    let after = Span(
      try database.row(
        "\(Self.columns) AND start > ? ORDER BY start LIMIT 1", [scope.databaseValue, moment.databaseValue]))
    guard let after, Self.isNear(moment, after.start, gapLimit) else { return try begin(isShown) }
    try database.run("UPDATE span SET start = ? WHERE id = ?", [moment.databaseValue, after.id.databaseValue])
  }

  private func show(_ span: Span, _ isShown: Bool) throws {
    guard isShown, span.shown ?? .min < moment else { return }
    try database.run("UPDATE span SET shown = ? WHERE id = ?", [moment.databaseValue, span.id.databaseValue])
  }

  /// The span becomes the last of its scope should it not be, as after a clock that went ahead.
  private func lengthen(_ span: Span, _ isShown: Bool) throws {
    let shown = isShown ? moment : span.shown
    let last =
      try database.row(
        "SELECT max(id) FROM span", [])?.number(0) ?? span.id
    let next = try isLast(span) ? span.id : last.addingReportingOverflow(1).partialValue
    try database.run(
      "UPDATE span SET id = ?, end = ?, shown = ? WHERE id = ?",
      [next.databaseValue, moment.databaseValue, .number(shown), span.id.databaseValue])
  }

  private func isLast(_ span: Span) throws -> Bool {
    try database.row(
      "SELECT 1 FROM span WHERE scope = ? AND id > ? LIMIT 1", [scope.databaseValue, span.id.databaseValue]) == nil
  }

  private func begin(_ isShown: Bool) throws {
    try database.run(
      "INSERT OR IGNORE INTO span (scope, start, end, shown) VALUES (?, ?, ?, ?)",
      [scope.databaseValue, moment.databaseValue, moment.databaseValue, isShown ? moment.databaseValue : .null])
  }

  /// Whether no more than `limit` passes from one moment to a later one.
  static func isNear(_ one: Int64, _ later: Int64, _ limit: Int64) -> Bool {
    guard one < later else { return true }
    let (distance, overflow) = later.subtractingReportingOverflow(one)
    return !overflow && distance <= max(limit, 0)
  }
}
