import SyncLog
import TaskModel

/// A shift as whoever takes over wants to know it: what is the matter now, what went by, and what comes.
struct ShiftReport: Sendable {
  let past: Past
  /// What is the matter at the window's end and has a cause, or ought to: the cause of most tasks first.
  let failures: [FailureGroup]
  /// Tasks that hang, or that ought to have run, and didn't fail.
  let delayed: [PastTask]
  /// Tasks that failed when the window began or within it, and are well at its end.
  let recovered: [PastTask]
  /// Tasks that weren't there before.
  let appeared: [PastTask]
  /// Tasks that went.
  let vanished: [PastTask]
  /// How many tasks stood how when the window began, and at its end.
  let countsBefore: [TaskState: Int]
  let countsAfter: [TaskState: Int]
  /// The causes of the window's failed runs, with how often each came over all that was read.
  let causes: [CauseRecord]
  /// Rows of failures that a success within the window ended.
  let repairs: [FailureRow]

  /// `causes` explains logs.
  init(_ past: Past, causes table: CauseTable) {
    self.past = past
    let present = past.tasks.filter { !$0.isGone }
    let failing = present.filter(\.fails)
    failures = FailureGroup.all(of: failing, since: past.since, by: table)
    delayed = present.filter { !$0.fails && $0.after?.state.isProblem == true }
      .sorted { ($0.after?.state.severity ?? 0, $0.title) < ($1.after?.state.severity ?? 0, $1.title) }
    recovered = present.filter { !$0.fails && $0.hasFailed(since: past.since, until: past.until) }
    appeared = present.filter { $0.appeared(since: past.since) }
    vanished = past.tasks.filter { $0.isGone && $0.vanished(since: past.since, until: past.until) }
    countsBefore = Self.counts(past.tasks.compactMap(\.before))
    countsAfter = Self.counts(present.compactMap(\.after))
    let rows = past.tasks.flatMap { FailureRow.all(in: $0.history.runs) }
    repairs = rows.filter { row in row.end.map { (past.since...past.until).contains($0) } ?? false }
    causes = CauseRecord.all(in: past.tasks.map(\.history.runs)).filter { $0.last >= past.since }
  }

  /// Tasks whose trouble somebody has acknowledged.
  var acknowledged: [PastTask] { past.tasks.filter { !$0.isGone && $0.acknowledgement != nil } }

  /// The mean time from the first failure to the success, milliseconds; nil where nothing was repaired.
  var meanRepairTime: Int64? {
    let times = repairs.compactMap(\.repairTime)
    return times.isEmpty ? nil : times.reduce(0, +) / Int64(times.count)
  }

  /// Tasks of which something is told, in the order of the report, each once.
  var told: [PastTask] {
    var seen: Set<String> = []
    let all = failures.flatMap(\.tasks) + delayed + recovered + appeared + vanished
    return all.filter { seen.insert("\($0.scope)/\($0.id.isGiven)/\($0.id.text)").inserted }
  }

  private static func counts(_ standings: [Standing]) -> [TaskState: Int] {
    standings.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }
}
