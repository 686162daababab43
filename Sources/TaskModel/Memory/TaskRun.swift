package import SyncLog

/// One run of a task, as it was recorded. All moments are epoch milliseconds.
package struct TaskRun: Equatable, Sendable {
  /// `sync_time`, about when it began.
  package let start: Int64
  package let outcome: RunOutcome
  /// The poll that showed this outcome first.
  package let seenAt: Int64
  /// The last poll that saw the run under way; nil where none did.
  package let lastSeenRunning: Int64?
  /// The fingerprint of its cause; nil where it didn't fail, or nothing is known.
  package let fingerprint: String?
  /// The class of its cause, such as `role_dependents`.
  package let causeClass: String?
  package let causeSummary: Wording?
  /// Whether its log is kept.
  package let hasLog: Bool

  package init(
    start: Int64, outcome: RunOutcome, seenAt: Int64, lastSeenRunning: Int64? = nil, fingerprint: String? = nil,
    causeClass: String? = nil, causeSummary: Wording? = nil, hasLog: Bool = false
  ) {
    self.start = start
    self.outcome = outcome
    self.seenAt = seenAt
    self.lastSeenRunning = lastSeenRunning
    self.fingerprint = fingerprint
    self.causeClass = causeClass
    self.causeSummary = causeSummary
    self.hasLog = hasLog
  }
}
