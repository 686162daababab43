import GRDB
import TaskModel

/// A row of `task`: how a task was seen last.
struct TaskRow {
  static let columns = """
    task.id, first_seen, seen_at, vanished_at, facts_sum, position, status, sync_time, update_time, irregular, log, \
    omitted, state, cause, row_start, last_failure, last_success, streak, at_least, failed_last, strip, \
    EXISTS (SELECT 1 FROM facts WHERE facts.id = task.facts)
    """
  static let count = 22

  let id: Int64
  let firstSeen: Int64?
  let seenAt: Int64?
  let vanishedAt: Int64?
  /// Nil where the facts aren't there.
  let factsSum: Int64?
  let position: Int64?
  let status: String?
  let syncTime: Int64?
  let updateTime: Int64?
  let isIrregular: Bool
  let log: Int64?
  let omitted: Int
  /// Nil where it was never seen, or the number is no state's.
  let state: TaskState?
  let cause: Int64?
  let track: TaskTrack

  /// Reads a row whose columns begin at `columns`; nil where it has no id.
  init?(_ row: Row) {
    guard let id = row.number(0) else { return nil }
    self.id = id
    firstSeen = row.number(1)
    seenAt = row.number(2)
    vanishedAt = row.number(3)
    factsSum = row.number(21) == 1 ? row.number(4) : nil
    position = row.number(5)
    status = row.text(6)
    syncTime = row.number(7)
    updateTime = row.number(8)
    isIrregular = row.number(9) == 1
    log = row.number(10)
    omitted = Int(clamping: max(row.number(11) ?? 0, 0))
    state = row.number(12).flatMap(TaskState.init(code:))
    cause = row.number(13)
    track = TaskTrack(Self.trackFacts(row))
  }

  private static func trackFacts(_ row: Row) -> TaskTrack.Facts {
    TaskTrack.Facts(
      since: row.number(14), lastFailure: row.number(15), lastSuccess: row.number(16),
      streak: row.number(17).flatMap { $0 < 0 ? nil : Int($0) }, streakAtLeast: row.number(18) == 1,
      failedLast: row.number(19) == 1,
      strip: RunStrip(bits: UInt16(truncatingIfNeeded: row.number(20) ?? 0)))
  }

  /// The track's columns, in their order.
  static func values(of track: TaskTrack) -> [DatabaseValue] {
    let facts = track.facts
    return [
      .number(facts.since), .number(facts.lastFailure), .number(facts.lastSuccess), .number(facts.streak),
      facts.streakAtLeast.databaseValue, facts.failedLast.databaseValue, Int64(facts.strip.bits).databaseValue,
    ]
  }

  /// The whole task, of the facts and the message in `fields`.
  func task(_ fields: SyncTaskFields, ordinal: Int, place: PlaceID) -> SyncTask {
    var fields = fields
    fields.syncStatus = status
    fields.syncTime = syncTime
    fields.updateTime = updateTime
    fields.isIrregular = isIrregular
    return SyncTask(fields, ordinal: ordinal, omittedMessageBytes: omitted, place: place)
  }
}
