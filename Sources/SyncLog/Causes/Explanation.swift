/// A log with what every part of it means.
package struct Explanation: Sendable {
  package let message: SyncMessage
  /// Parallel to the message's entries.
  package let entries: [Entry]
  /// The cause of the newest failed entry.
  package let cause: Cause

  package struct Entry: Sendable {
    package let entry: LogEntry
    package let jobs: [Job]
    /// What the text outside of JSON says.
    package let error: ServerError?
    /// That of the last failed job.
    package let cause: Cause?
  }

  package struct Job: Sendable {
    package let job: JobResult
    package let error: ServerError?
    package let cause: Cause?
  }

  package init(_ message: SyncMessage, by table: CauseTable = .standard) {
    self.message = message
    entries = message.entries.map { Entry(entry: $0, jobs: [], error: nil, cause: nil) }
    cause = table.cause(of: message)
  }
}
