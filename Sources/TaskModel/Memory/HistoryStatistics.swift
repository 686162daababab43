package import SyncLog

/// What a task's history comes to, over runs that have ended.
package struct HistoryStatistics: Equatable, Sendable {
  /// Runs that began in an hour of the day, 0 to 23.
  package struct Hour: Equatable, Sendable {
    package internal(set) var runs = 0
    package internal(set) var failures = 0
  }

  /// How often a cause came back.
  package struct Recurrence: Equatable, Sendable {
    package let fingerprint: String
    package let causeClass: String?
    package let summary: Wording?
    /// Rows of failures that it was in: it came, went and came back.
    package internal(set) var episodes: Int
    package internal(set) var runs: Int
    /// Start of the first run with it, epoch milliseconds.
    package let first: Int64
    /// Start of the last run with it, epoch milliseconds.
    package internal(set) var last: Int64
  }

  /// A row of failures up to the success that ended it.
  package struct Episode: Equatable, Sendable {
    /// Start of the first failed run, epoch milliseconds.
    package let start: Int64
    /// Start of the run that succeeded, epoch milliseconds; nil while it goes on.
    package let end: Int64?
    package let failures: Int
    /// Whether it may have been shorter, longer, or several: nobody watched for a while from the success before it up to
    /// its end, or that success isn't known.
    package let isUncertain: Bool
  }

  package let succeeded: Int
  package let failed: Int
  /// 24 of them, by the start of the runs.
  package let hours: [Hour]
  /// Newest first.
  package let episodes: [Episode]
  /// Most episodes first, then the newest.
  package let causes: [Recurrence]

  /// Hours of the day are those of `zone`. Linear in the history.
  package init(_ history: TaskHistory, zone: ZoneRules) {
    var work = StatisticsWork(history, zone)
    for run in work.runs { work.take(run) }
    work.close(endedBy: nil)
    succeeded = work.succeeded
    failed = work.failed
    hours = work.hours
    episodes = work.episodes.reversed()
    causes = work.causes.sorted { ($0.episodes, $0.last) > ($1.episodes, $1.last) }
  }

  /// The part of the runs that succeeded, 0 to 1; nil without any that succeeded or failed.
  package var successRate: Double? { succeeded + failed == 0 ? nil : Double(succeeded) / Double(succeeded + failed) }

  /// Rows of failures that were watched from the success before to the one behind.
  package var repairs: [Episode] { episodes.filter { !$0.isUncertain && $0.end != nil } }

  /// Mean time to repair, milliseconds: from the first failed run of a row to the start of the run that succeeded, over
  /// `repairs`; nil without any.
  package var meanTimeToRepair: Int64? {
    let spans = repairs.compactMap { row in row.end.map { Double(max(0, $0.clampedDistance(from: row.start))) } }
    return spans.isEmpty ? nil : Int64(exactly: (spans.reduce(0, +) / Double(spans.count)).rounded())
  }
}
