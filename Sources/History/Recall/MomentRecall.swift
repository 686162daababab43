import GRDB
import TaskModel

/// Reads at which moments polls showed something new.
struct MomentRecall {
  /// The most moments that are told at once.
  static let limit = 1_000
  /// How long after its start a run's poll may come while somebody watches, and how long before it with another clock;
  /// milliseconds. What comes later comes with the first poll after a gap, which is a moment by itself.
  private static let slack: Int64 = 2 * 3_600_000
  private static let firstSlice: Int64 = 3_600_000

  private let database: Database
  private let scope: Int64
  private let kind: RecalledMoment.Kind

  init(_ database: Database, scope: Int64, kind: RecalledMoment.Kind) {
    self.database = database
    self.scope = scope
    self.kind = kind
  }

  /// The first moments of a range in order, or the last ones, newest first.
  func moments(_ range: ClosedRange<Int64>, isBackwards: Bool, limit: Int) throws -> [RecalledMoment] {
    guard let whole = try SpanRecall(database).whole("scope = \(scope)") else { return [] }
    let wanted = min(max(limit, 0), Self.limit)
    var found: [RecalledMoment] = []
    for slice in Slices.of(range, known: whole, first: Self.firstSlice, isBackwards: isBackwards) {
      guard found.count < wanted else { break }
      let moments = try moments(of: slice).sorted { isBackwards ? $0.at > $1.at : $0.at < $1.at }
      found += moments.prefix(wanted - found.count)
    }
    return found
  }

  private func moments(of slice: ClosedRange<Int64>) throws -> [RecalledMoment] {
    var tally = Tally()
    try addChanges(of: slice, to: &tally)
    if kind == .anything {
      try addRuns(of: slice, to: &tally)
      try addStarts(of: slice, to: &tally)
    }
    return tally.moments.filter { kind == .anything || $0.failures > 0 }
  }
}

extension MomentRecall {
  /// The tasks that changed at each moment, and those that began to fail.
  private struct Tally {
    private var changed: [Int64: Set<Int64>] = [:]
    private var failed: [Int64: Set<Int64>] = [:]

    mutating func add(_ moment: Int64) { changed[moment, default: []].formUnion([]) }

    mutating func add(_ moment: Int64, _ task: Int64, isFailure: Bool = false) {
      changed[moment, default: []].insert(task)
      if isFailure { failed[moment, default: []].insert(task) }
    }

    var moments: [RecalledMoment] {
      changed.map { RecalledMoment(at: $0.key, changes: $0.value.count, failures: failed[$0.key]?.count ?? 0) }
    }
  }

  private func addChanges(of slice: ClosedRange<Int64>, to tally: inout Tally) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns(ChangeRow.columns, of: "change")) FROM task
        CROSS JOIN change ON change.task = task.id AND at BETWEEN ? AND ? WHERE task.scope = ?
        """)
    let rows = try Row.fetchCursor(statement, arguments: [slice.lowerBound, slice.upperBound, scope])
    while let row = try rows.next() {
      if let change = ChangeRow(row) { tally.add(change.at, change.task, isFailure: change.isFailure) }
    }
  }

  private func addRuns(of slice: ClosedRange<Int64>, to tally: inout Tally) throws {
    let (first, isUnder) = slice.lowerBound.subtractingReportingOverflow(Self.slack)
    let (last, isOver) = slice.upperBound.addingReportingOverflow(Self.slack)
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns(RunRow.columns, of: "run")) FROM task
        CROSS JOIN run ON run.task = task.id AND start BETWEEN ? AND ? WHERE task.scope = ?
        """)
    let rows = try Row.fetchCursor(statement, arguments: [isUnder ? .min : first, isOver ? .max : last, scope])
    while let row = try rows.next() {
      guard let run = RunRow(row) else { continue }
      if slice.contains(run.seen) { tally.add(run.seen, run.task) }
      if let began = run.began, slice.contains(began) { tally.add(began, run.task) }
    }
  }

  private func addStarts(of slice: ClosedRange<Int64>, to tally: inout Tally) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT start FROM span WHERE scope = ? AND start BETWEEN ? AND ? ORDER BY start LIMIT ?")
    for row in try Row.fetchAll(statement, arguments: [scope, slice.lowerBound, slice.upperBound, SpanRecall.limit]) {
      if let start = row.number(0) { tally.add(start) }
    }
  }

  private static func columns(_ columns: String, of table: String) -> String {
    columns.split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", ")
  }
}
