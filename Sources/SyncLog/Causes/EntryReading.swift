/// One entry of a log, read for what went wrong.
struct EntryReading {
  let entry: LogEntry
  /// The jobs, each with whether the log ends within its message.
  let jobs: [(job: JobResult, isCut: Bool)]
  let outcome: LogOutcome
  let headline: Substring

  init(_ entry: LogEntry) {
    self.entry = entry
    jobs = entry.parts.flatMap(\.jobsWithEnds)
    outcome = entry.outcome
    headline = Substring(entry.parts.count > 1 ? entry.headline : "")
  }

  /// What is known to have failed, or may have: the first that tells a class decides.
  ///
  /// The last failed job comes first, then what services answered, then what else jobs and words say.
  var complaints: [Complaint] {
    var complaints: [Complaint] = []
    if let failed = jobs.last(where: { $0.job.outcome == .failed }) {
      complaints.append(Complaint(failed.job, isCut: failed.isCut, headline: headline))
    }
    complaints += entry.parts.reversed().compactMap { part in
      guard case .json(let value, _) = part else { return nil }
      return ServiceAnswer(value).map { Complaint($0, headline: headline) }
    }
    if complaints.isEmpty { complaints += unfinished.map { [$0] } ?? texts }
    return complaints
  }

  /// The last job that says anything, when none is known to have failed.
  private var unfinished: Complaint? {
    let last = jobs.last { $0.job.message.map { !Blanks.areAll(Substring($0)) } == true }
    return (last ?? jobs.last).map { job, isCut in
      var complaint = Complaint(job, isCut: isCut, headline: headline)
      if job.jobID == nil, job.status == nil, complaint.error.severity == nil, complaint.answer == nil {
        complaint.code = complaint.code ?? entry.brokenCode
      }
      return complaint
    }
  }

  private var texts: [Complaint] {
    entry.parts.compactMap { part in
      guard case .text(let text) = part, !Blanks.areAll(text) else { return nil }
      return Complaint(text)
    }
  }

  /// The cause of the entry: `info` where it tells of no failure.
  func cause(by table: CauseTable) -> Cause {
    guard outcome != .succeeded else { return CauseTable.plain(.info) }
    var first: Cause?
    for complaint in complaints {
      let cause = table.cause(of: complaint)
      if cause.id != CauseClass.unknown.id { return cause }
      first = first ?? cause
    }
    if outcome == .unknown, jobs.isEmpty || first == nil { return CauseTable.plain(.info) }
    return first ?? table.cause(of: Complaint(entry.raw))
  }
}

extension LogEntry {
  /// A service's code in what is left of broken JSON.
  fileprivate var brokenCode: String? {
    for case .broken(let broken) in parts {
      if let code = Bytes.serviceCode(in: broken.raw.utf8.prefix(4096)) { return code }
    }
    return nil
  }
}

extension LogPart {
  /// The jobs, each with whether the log ends within its message.
  fileprivate var jobsWithEnds: [(job: JobResult, isCut: Bool)] {
    let jobs = jobs
    guard case .broken(let broken) = self, broken.kind == .truncated, let last = jobs.last else {
      return jobs.map { ($0, false) }
    }
    let isCut = last.status == nil && last.rowCount == nil && !broken.raw.endsString
    return jobs.dropLast().map { ($0, false) } + [(last, isCut)]
  }
}

extension Substring {
  /// Whether the text ends with a bracket, or with a quote that is no part of a string.
  fileprivate var endsString: Bool {
    let text = Blanks.trim(self).utf8
    switch text.last {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: "\""):
      return text.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 0
    default: return false
    }
  }
}
