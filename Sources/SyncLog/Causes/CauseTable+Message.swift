extension CauseTable {
  /// The cause of the newest failed entry of a log, else what the newest entry tells; `empty` for a log without text.
  ///
  /// `hasFailed` says that the log is of a run that failed, so that its newest entry tells of a failure if none else does.
  /// `namesAllRoles` is for the entity `roles`: with it all jobs of all entries are read, which takes twice as long.
  package func cause(of message: SyncMessage, hasFailed: Bool = false, namesAllRoles: Bool = true) -> Cause {
    guard let entry = message.newestFailed ?? message.newest else { return plain(.empty) }
    var cause = EntryReading(entry, hasFailed: hasFailed).cause(by: self)
    if namesAllRoles, message.entries.count > 1 || entry.jobs.count > 1 {
      cause.setRoles(roles(of: message, hasFailed: hasFailed))
    }
    return cause
  }

  /// The role that each failed job names.
  private func roles(of message: SyncMessage, hasFailed: Bool) -> [String?] {
    let deciding = (message.newestFailed ?? message.newest)?.raw.startIndex
    return message.entries.flatMap { entry in
      let reading = EntryReading(entry, hasFailed: hasFailed && entry.raw.startIndex == deciding)
      return reading.jobs.indices.filter { reading.fails(reading.jobs[$0].job) }.map { index in
        diagnosis(of: reading.complaint(.job(index)), isFailure: reading.outcome == .failed).entities[.role]
      }
    }
  }
}

extension Cause {
  /// Takes the roles of all jobs, each once; one alone is no list.
  mutating func setRoles(_ named: [String?]) {
    var seen: Set<String> = []
    let different = named.compactMap { $0 }.filter { seen.insert($0).inserted }
    guard different.count > 1 else { return }
    roles = different
    entities[.roles] = different.joined(separator: "\n")
  }
}
