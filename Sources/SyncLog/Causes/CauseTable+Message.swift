extension CauseTable {
  /// The cause of the newest failed entry of a log, else what the newest entry tells; `empty` for a log without text.
  package func cause(of message: SyncMessage) -> Cause {
    guard let entry = message.newestFailed ?? message.newest else { return Self.plain(.empty) }
    var cause = EntryReading(entry).cause(by: self)
    let roles = roles(of: message)
    if roles.count > 1 {
      cause.roles = roles
      cause.entities[.roles] = roles.joined(separator: "\n")
    }
    return cause
  }

  /// The roles that failed jobs name, each once, in the order of the log; none when there is but one job.
  private func roles(of message: SyncMessage) -> [String] {
    let failed = message.entries.flatMap { entry in
      let headline = Substring(entry.headline)
      return entry.jobs.filter { $0.outcome == .failed }.map { ($0, headline) }
    }
    guard failed.count > 1 else { return [] }
    var seen: Set<String> = []
    return failed.compactMap { job, headline in
      let role = diagnosis(of: Complaint(job, isCut: false, headline: headline)).entities[.role]
      return role.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }
}
