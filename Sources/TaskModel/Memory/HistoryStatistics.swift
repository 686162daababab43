package import SyncLog

/// What a task's history comes to, over runs that have ended.
package struct HistoryStatistics: Equatable, Sendable {
  /// Runs that began in an hour of the day, 0 to 23.
  package struct Hour: Equatable, Sendable {
    package var runs = 0
    package var failures = 0
  }

  /// How often a cause came back.
  package struct Recurrence: Equatable, Sendable {
    package let fingerprint: String
    package let causeClass: String?
    package let summary: Wording?
    /// Rows of failures that it was in: it came, went and came back.
    package internal(set) var episodes: Int
    package internal(set) var runs: Int
    /// Start of the first and the last run with it, epoch milliseconds.
    package internal(set) var first: Int64
    package internal(set) var last: Int64
  }

  /// A row of failures up to the success that ended it.
  package struct Episode: Equatable, Sendable {
    /// Start of the first failed run, epoch milliseconds.
    package let start: Int64
    /// Start of the run that succeeded, epoch milliseconds; nil while it goes on.
    package let end: Int64?
    package let failures: Int
    /// Whether nobody watched for a while from the run before it up to its end: it may have been shorter, longer, or several.
    package let isUncertain: Bool
  }

  package let succeeded: Int
  package let failed: Int
  /// 24 of them.
  package let hours: [Hour]
  /// Newest first.
  package let episodes: [Episode]
  /// Most episodes first.
  package let causes: [Recurrence]

  /// Hours of the day are those of `zone`.
  package init(_ history: TaskHistory, zone: ZoneRules) {
    succeeded = 0
    failed = 0
    hours = Array(repeating: Hour(), count: 24)
    episodes = []
    causes = []
  }

  /// 0 to 1; nil without runs that succeeded or failed.
  package var successRate: Double? { succeeded + failed == 0 ? nil : Double(succeeded) / Double(succeeded + failed) }

  /// Mean time to repair, milliseconds: from the first failed run of a row to the run that succeeded, over those rows
  /// that were watched without a gap; nil without any.
  package var meanTimeToRepair: Int64? { nil }
}
