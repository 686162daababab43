import SyncLog
import TaskModel

/// A shift as whoever takes over wants to know it: what is the matter now, what went by, and what comes.
struct ShiftReport: Sendable {
  let past: Past
  /// What fails at the window's end, by cause: the cause of most tasks first.
  let failures: [FailureGroup]
  /// Tasks that hang, or that ought to have run, and didn't fail.
  let delayed: [PastTask]
  /// Tasks that failed when the window began or within it, and don't at its end.
  let recovered: [PastTask]
  /// Tasks that weren't there before.
  let appeared: [PastTask]
  /// Tasks that went.
  let vanished: [PastTask]
  /// How many tasks stood how when the window began, and at its end.
  let countsBefore: [TaskState: Int]
  let countsAfter: [TaskState: Int]
  /// The causes of the window's failures, with how often each came over all that is remembered.
  let causes: [CauseRecord]
  /// Rows of failures that a success within the window ended.
  let repairs: [HistoryStatistics.Episode]
  /// Runs that ended within the window.
  let succeededRuns: Int
  let failedRuns: Int

  /// `table` explains logs, and hours of the day are those of `zone`.
  init(_ past: Past, _ causes: [CauseRecord], by table: CauseTable, zone: ZoneRules) {
    self.past = past
    self.causes = causes
    let present = past.tasks.filter { !$0.isGone }
    failures = FailureGroup.all(of: present.filter(\.fails), since: past.since, causes, by: table)
    delayed = present.filter { !$0.fails && $0.after?.state.isProblem == true }
      .sorted { ($0.after?.state.severity ?? 0, $0.title) < ($1.after?.state.severity ?? 0, $1.title) }
    recovered = present.filter { !$0.fails && $0.hasFailed }
    appeared = present.filter(\.hasAppeared)
    vanished = past.tasks.filter { $0.vanishedAt != nil }
    countsBefore = Self.counts(past.tasks.compactMap(\.before))
    countsAfter = Self.counts(present.compactMap(\.after))
    let episodes = past.tasks.filter(\.hasFailed).flatMap { HistoryStatistics($0.wholeHistory, zone: zone).episodes }
    repairs = episodes.filter { row in row.end.map { (past.since...past.until).contains($0) } ?? false }
    let runs = past.tasks.flatMap(\.history.runs)
    succeededRuns = runs.count { $0.outcome == .succeeded }
    failedRuns = runs.count { $0.outcome == .failed }
  }

  /// Tasks whose trouble somebody has acknowledged.
  var acknowledged: [PastTask] { past.tasks.filter { !$0.isGone && $0.acknowledgement != nil } }

  /// The rows that were watched without a gap, so that their length is known.
  var certainRepairs: [HistoryStatistics.Episode] { repairs.filter { !$0.isUncertain } }

  /// The mean time from the first failure to the success, milliseconds; nil where no repair was watched.
  var meanRepairTime: Int64? {
    let times = certainRepairs.compactMap { row in row.end.map { min(max(0, Double($0) - Double(row.start)), 1e15) } }
    return times.isEmpty ? nil : Int64(times.reduce(0, +) / Double(times.count))
  }

  /// Tasks of which something is told, in the order of the report, each once.
  var told: [PastTask] {
    var seen: Set<TaskID> = []
    return (failures.flatMap(\.tasks) + delayed + recovered + appeared + vanished).filter {
      seen.insert($0.id).inserted
    }
  }

  private static func counts(_ standings: [Standing]) -> [TaskState: Int] {
    standings.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }
}
