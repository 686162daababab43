import SyncLog
import TaskModel

/// How often a cause came over the time that is remembered.
struct CauseRecord: Sendable {
  let fingerprint: String
  /// The class, such as `role_dependents`; nil where that isn't kept.
  var causeClass: String?
  var summary: Wording?
  /// Runs that failed for it.
  var runs = 0
  /// Rows of failures in which it was.
  var rows = 0
  /// Tasks that had it.
  var tasks = 0
  /// The first and the last failed run, epoch milliseconds.
  var first = Int64.max
  var last = Int64.min

  /// One for each fingerprint, the most frequent first. `runs` are those of each task.
  static func all(in tasks: [[TaskRun]]) -> [CauseRecord] {
    var records: [String: CauseRecord] = [:]
    for runs in tasks {
      let failed = runs.filter { $0.outcome == .failed }
      for run in failed {
        guard let fingerprint = run.fingerprint else { continue }
        records[fingerprint, default: CauseRecord(fingerprint: fingerprint)].add(run)
      }
      for fingerprint in Set(failed.compactMap(\.fingerprint)) { records[fingerprint]?.tasks += 1 }
      for fingerprint in FailureRow.all(in: runs).flatMap(\.fingerprints) { records[fingerprint]?.rows += 1 }
    }
    return records.values.sorted { ($1.runs, $0.fingerprint) < ($0.runs, $1.fingerprint) }
  }

  private mutating func add(_ run: TaskRun) {
    runs += 1
    if run.start >= last {
      causeClass = run.causeClass ?? causeClass
      summary = run.causeSummary ?? summary
    }
    first = min(first, run.start)
    last = max(last, run.start)
  }
}
