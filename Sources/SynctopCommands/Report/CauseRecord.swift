import History
import SyncLog
import TaskModel

/// A cause for which runs failed within a window, with how often it came over all that is remembered.
struct CauseRecord: Sendable {
  let fingerprint: String
  /// The class, such as `role_dependents`; nil where that isn't kept.
  var causeClass: String?
  var summary: Wording?
  /// Runs that failed for it within the window.
  var runsWithin = 0
  /// Over all that is remembered up to the window's end; nil where that wasn't read.
  var recurrence: CauseRecurrence?

  /// Runs that failed for it, of all that are remembered.
  var runs: Int { max(runsWithin, recurrence?.runCount ?? 0) }
  /// Rows of failures that it was in.
  var episodes: Int { recurrence?.episodes.count ?? 0 }
  var tasks: Int { recurrence?.taskCount ?? 0 }

  /// Whether it wasn't there before `since`, epoch milliseconds.
  func isNew(since: Int64) -> Bool { recurrence?.first.map { $0 >= since } ?? false }

  /// One for each cause of a run that failed within the window, or of a task that fails at its end; the one with most
  /// runs first. At most `limit`.
  static func all(in past: Past, limit: Int = 200) -> [CauseRecord] {
    var records: [String: CauseRecord] = [:]
    for task in past.tasks {
      for run in task.history.runs.reversed() where run.outcome == .failed {
        guard let fingerprint = run.fingerprint else { continue }
        records[fingerprint, default: CauseRecord(fingerprint: fingerprint)].add(run)
      }
    }
    for cause in past.tasks.compactMap(\.cause) {
      var record = records[cause.fingerprint] ?? CauseRecord(fingerprint: cause.fingerprint)
      record.causeClass = cause.id
      record.summary = cause.summary
      records[cause.fingerprint] = record
    }
    let sorted = records.values.sorted { ($1.runsWithin, $0.fingerprint) < ($0.runsWithin, $1.fingerprint) }
    return Array(sorted.prefix(limit))
  }

  private mutating func add(_ run: TaskRun) {
    runsWithin += 1
    causeClass = run.causeClass ?? causeClass
    summary = run.causeSummary ?? summary
  }
}

extension PastReader {
  /// The causes of a window with how often each came over all that is remembered of its scopes.
  func causes(of past: Past) throws(HistoryFailure) -> [CauseRecord] {
    var records = CauseRecord.all(in: past)
    let window = RecallWindow(
      since: 0, until: PastPeriod(since: 0, until: past.until).latestStart, scopes: past.scopes.map(\.kept.id))
    for index in records.indices {
      records[index].recurrence = try history.recurrence(of: records[index].fingerprint, in: window)
    }
    return records.sorted { ($1.runs, $0.fingerprint) < ($0.runs, $1.fingerprint) }
  }
}
