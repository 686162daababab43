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
    /// What the text outside of JSON says, or a service's answer in JSON.
    package let error: ServerError?
    /// That of the last failed job.
    package let cause: Cause?
  }

  package struct Job: Sendable {
    package let job: JobResult
    /// Nil for a job without a message.
    package let error: ServerError?
    /// Nil for a job that didn't fail.
    package let cause: Cause?
  }

  /// Explains every entry and every job. Linear in the log.
  package init(_ message: SyncMessage, by table: CauseTable = .standard) {
    self.message = message
    entries = message.entries.map { EntryReading($0).explained(by: table) }
    cause = table.cause(of: message)
  }
}

extension EntryReading {
  fileprivate func explained(by table: CauseTable) -> Explanation.Entry {
    let explained = jobs.map { job, isCut in
      let complaint = Complaint(job, isCut: isCut, headline: headline)
      let isBlank = Blanks.areAll(Substring(job.message ?? ""))
      let fails = job.outcome == .failed || (job.outcome == .unknown && outcome != .succeeded && !isBlank)
      return Explanation.Job(
        job: job, error: isBlank ? nil : complaint.error, cause: fails ? table.cause(of: complaint) : nil)
    }
    let cause = cause(by: table)
    let isPlain = cause.id == CauseClass.info.id
    let complaint = jobs.isEmpty && !isPlain ? complaints.first : nil
    return Explanation.Entry(entry: entry, jobs: explained, error: complaint?.error, cause: cause)
  }
}
