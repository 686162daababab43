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
  ///
  /// `hasFailed` says that the log is of a run that failed, so that its newest entry tells of a failure if none else does.
  package init(_ message: SyncMessage, hasFailed: Bool = false, by table: CauseTable = .standard) {
    self.message = message
    let deciding = message.newestFailed ?? message.newest
    let index = message.entries.firstIndex { $0.raw.startIndex == deciding?.raw.startIndex }
    let entries = message.entries.indices.map { place in
      EntryReading(message.entries[place], hasFailed: hasFailed && place == index).explained(by: table)
    }
    var cause = index.flatMap { entries[$0].cause } ?? table.plain(.empty)
    cause.setRoles(entries.flatMap(\.jobs).map { $0.cause?.entities[.role] })
    self.entries = entries
    self.cause = cause
  }
}

extension EntryReading {
  fileprivate func explained(by table: CauseTable) -> Explanation.Entry {
    let complaints = jobs.indices.map { complaint(.job($0)) }
    let causes = zip(jobs, complaints).map { job, complaint in
      fails(job.job) ? table.cause(of: complaint, isFailure: outcome == .failed) : nil
    }
    var other: Complaint?
    let cause = cause(by: table) { source in
      if case .job(let index) = source, let known = causes[index] { return known }
      let complaint = complaint(source)
      if case .job = source {} else { other = other ?? complaint }
      return table.cause(of: complaint, isFailure: outcome == .failed)
    }
    let explained = zip(jobs, zip(complaints, causes)).map { job, known in
      Explanation.Job(job: job.job, error: job.job.saysSomething ? known.0.error : nil, cause: known.1)
    }
    let isPlain = cause.id == CauseClass.info.id
    return Explanation.Entry(entry: entry, jobs: explained, error: isPlain ? nil : other?.error, cause: cause)
  }
}
