import TaskModel

/// Failures of one task one after the other, up to the success that ended them. Moments are epoch milliseconds.
struct FailureRow: Equatable, Sendable {
  /// The start of the first failed run that is remembered.
  let start: Int64
  /// The start of the run that succeeded; nil while none did.
  var end: Int64?
  /// How many runs failed.
  var failures: Int
  /// The fingerprints of the causes, each once, in their order.
  var fingerprints: [String]

  /// From the first failure to the success.
  var repairTime: Int64? { end.map { max(0, $0 - start) } }

  /// The rows in runs of one task, in any order; the oldest first.
  static func all(in runs: [TaskRun]) -> [FailureRow] {
    var rows: [FailureRow] = []
    for run in runs.sorted(by: { $0.start < $1.start }) {
      let isOpen = rows.last.map { $0.end == nil } ?? false
      switch run.outcome {
      case .failed:
        if !isOpen { rows.append(FailureRow(start: run.start, failures: 0, fingerprints: [])) }
        rows[rows.count - 1].add(run)
      case .succeeded: if isOpen { rows[rows.count - 1].end = run.start }
      case .running, .other: continue
      }
    }
    return rows
  }

  private mutating func add(_ run: TaskRun) {
    failures += 1
    if let fingerprint = run.fingerprint, !fingerprints.contains(fingerprint) { fingerprints.append(fingerprint) }
  }
}
