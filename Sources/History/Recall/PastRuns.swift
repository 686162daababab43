import GRDB
import TaskModel

/// The last runs of a task as they were known at a moment of the past.
struct PastRuns {
  /// A run as far as it had been seen.
  struct Seen {
    let row: RunRow
    /// As it was told then.
    let outcome: RunOutcome
    /// The poll that showed it so, epoch milliseconds.
    let at: Int64

    var start: Int64 { row.start }

    /// Nil where nobody had seen it yet.
    init?(_ row: RunRow, at moment: Int64) {
      self.row = row
      if row.outcome != .running, row.seen <= moment {
        (outcome, at) = (row.outcome, row.seen)
      } else if let began = row.firstSeenRunning, began <= moment {
        (outcome, at) = (.running, began)
      } else {
        return nil
      }
    }
  }

  /// How far the service's clock may be ahead of the one that recorded, milliseconds.
  private static let clockLimit: Int64 = 2 * 3_600_000
  /// The most rows that are read.
  private static let limit = 300

  /// Newest first, those that had ended, at most `RunStrip.length` and back to a success.
  private var ended: [Seen] = []
  /// The last that had been seen.
  private(set) var current: Seen?
  /// The one seen before that, which another followed perhaps before anybody saw its end.
  private var former: Seen?
  private var isReset = false

  init(_ database: Database, task: Int64, moment: Int64) throws {
    let latest = moment.addingReportingOverflow(Self.clockLimit)
    let statement = try database.cachedStatement(
      sql: "SELECT \(RunRow.columns) FROM run WHERE task = ? AND start <= ? ORDER BY start DESC, seen DESC LIMIT ?")
    let rows = try Row.fetchCursor(
      statement, arguments: [task, latest.overflow ? .max : latest.partialValue, Self.limit])
    while let row = try rows.next(), !isEnough {
      guard let seen = RunRow(row).flatMap({ Seen($0, at: moment) }) else { continue }
      take(seen)
      if seen.outcome != .running { ended.append(seen) }
    }
  }

  private mutating func take(_ seen: Seen) {
    if seen.at > current?.at ?? .min {
      (former, current) = (current, seen)
    } else if seen.at > former?.at ?? .min {
      former = seen
    }
  }

  private var isEnough: Bool { ended.count >= RunStrip.length && ended.contains { $0.outcome == .succeeded } }

  /// The last that had ended well or badly.
  private var last: Seen? { ended.first { $0.outcome == .failed || $0.outcome == .succeeded } }

  /// The log that the task had: of the run that it showed, or of the failure before one that was under way.
  var log: Int64? {
    guard let current else { return nil }
    if current.outcome != .running { return current.row.log }
    return isReset ? nil : last.flatMap { $0.outcome == .failed ? $0.row.log : nil }
  }

  /// Whether no end of any run had been seen.
  var hasNoneEnded: Bool { ended.isEmpty }

  /// The poll that showed the last end, epoch milliseconds; nil where none did.
  var lastEnd: Int64? { ended.first?.at }

  /// Takes note that the task was told at `moment` never to have run, after its last end: what came before is no row of
  /// failures any more.
  mutating func forget(before moment: Int64?) {
    guard let moment else { return }
    isReset = true
    if let seen = current, seen.at < moment { current = nil }
  }

  /// The task as it was before the run that is under way, with the facts of `then`; nil where nothing is known of that.
  func former(_ then: SyncTaskFields, isFirst: Bool) -> SyncTask? {
    var fields = then
    let last = isReset ? nil : former
    fields.syncTime = last?.start
    switch last?.outcome {
    case .succeeded: fields.syncStatus = SyncStatus.succeeded.wire
    case .failed: fields.syncStatus = SyncStatus.failed.wire
    case .running: fields.syncStatus = SyncStatus.syncing.wire
    case .other: fields.syncStatus = SyncStatus.unknown.wire
    case nil:
      guard isFirst || isReset else { return nil }
      fields.syncStatus = SyncStatus.notSynced.wire
    }
    return SyncTask(fields)
  }

  /// The memory of the row of failures before what is under way; `isFirst` says that the task had never run before.
  func track(isFirst: Bool) -> TaskTrack {
    var strip = RunStrip()
    for seen in ended.prefix(RunStrip.length).reversed() { strip.append(seen.outcome) }
    let success = ended.first { $0.outcome == .succeeded }?.start
    var facts = TaskTrack.Facts(
      since: nil, lastFailure: ended.first { $0.outcome == .failed }?.start, lastSuccess: success, streak: nil,
      streakAtLeast: false, failedLast: false, strip: strip)
    if let last, last.outcome == .failed, !isReset {
      fail(last, into: &facts)
    } else {
      if last != nil || isFirst || isReset { facts.streak = 0 }
    }
    return TaskTrack(facts)
  }

  /// A row whose number wasn't kept is counted, and is at least as long.
  private func fail(_ last: Seen, into facts: inout TaskTrack.Facts) {
    let row = ended.prefix { $0.outcome != .succeeded }.filter { $0.outcome == .failed }
    facts.failedLast = true
    facts.streak = last.row.streak ?? row.count
    facts.streakAtLeast = last.row.streak == nil || last.row.isStreakAtLeast
    facts.since = last.row.since ?? row.last?.start
  }
}
