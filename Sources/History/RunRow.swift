import GRDB
import TaskModel

/// A row of `run`, with whole moments: epoch milliseconds.
struct RunRow: Equatable {
  static let columns = "task, start, outcome, seen, began, running, log, cause, streak, since"

  var task: Int64
  var start: Int64
  var outcome: RunOutcome
  var seen: Int64
  /// The first poll that saw it under way.
  var began: Int64?
  /// The last poll that saw it under way.
  var running: Int64?
  var log: Int64?
  var cause: Int64?
  /// Its number in a row of failures; nil where that isn't known.
  var streak: Int?
  /// Whether the row may have begun before, so that `streak` is a lower bound.
  var isStreakAtLeast = false
  /// The start of its row of failures.
  var since: Int64?

  /// Reads a row whose columns are `columns`; nil where what is needed is missing or isn't such.
  init?(_ row: Row) {
    guard let task = row.number(0), let start = row.number(1), let code = row.number(2).flatMap(UInt8.init(exactly:)),
      let outcome = RunOutcome(rawValue: code), let seen = row.number(3)
    else { return nil }
    (self.task, self.start, self.outcome, self.seen) = (task, start, outcome, start &+ seen)
    began = row.number(4).map { start &+ $0 }
    running = row.number(5).map { start &+ $0 }
    log = row.number(6)
    cause = row.number(7)
    streak = row.number(8).flatMap { $0 == .min ? nil : Int(exactly: $0.magnitude) }
    isStreakAtLeast = (row.number(8) ?? 0) < 0
    since = row.number(9).map { start &+ $0 }
  }

  init(task: Int64, start: Int64, outcome: RunOutcome, seen: Int64) {
    (self.task, self.start, self.outcome, self.seen) = (task, start, outcome, seen)
  }

  /// In the order of `columns`.
  var values: [DatabaseValue] {
    let number = streak.map { isStreakAtLeast ? -Int64(clamping: $0) : Int64(clamping: $0) }
    return [
      task.databaseValue, start.databaseValue, Int64(outcome.rawValue).databaseValue, (seen &- start).databaseValue,
      distance(began), distance(running), .number(log), .number(cause), .number(number), distance(since),
    ]
  }

  private func distance(_ moment: Int64?) -> DatabaseValue { .number(moment.map { $0 &- start }) }
}
