/// One entry of a log, read for what went wrong.
struct EntryReading {
  /// Something in an entry that may tell its cause.
  enum Source {
    case job(Int)
    case answer(ServiceAnswer)
    case text(Substring)
  }

  let entry: LogEntry
  /// The jobs, each with whether the log ends within its message.
  let jobs: [(job: JobResult, isCut: Bool)]
  let outcome: LogOutcome
  let headline: Substring

  /// `hasFailed` says that the run failed, whether the entry says so or not.
  init(_ entry: LogEntry, hasFailed: Bool = false) {
    self.entry = entry
    jobs = entry.parts.flatMap(\.jobsWithEnds)
    outcome = hasFailed && entry.outcome == .unknown ? .failed : entry.outcome
    headline = Substring(entry.parts.count > 1 ? entry.headline : "")
  }

  /// The last failed job comes first, then what services answered, then what else jobs and words say.
  var sources: [Source] {
    var sources: [Source] = []
    if let failed = jobs.lastIndex(where: { $0.job.outcome == .failed }) { sources.append(.job(failed)) }
    for case .json(let value, _) in entry.parts.reversed() where jobs.isEmpty {
      if let answer = ServiceAnswer(value) { sources.append(.answer(answer)) }
    }
    guard sources.isEmpty else { return sources }
    if let last = jobs.lastIndex(where: { $0.job.saysSomething }) ?? jobs.indices.last { return [.job(last)] }
    for case .text(let text) in entry.parts where !Blanks.areAll(text) { sources.append(.text(text)) }
    return sources
  }

  func complaint(_ source: Source) -> Complaint {
    switch source {
    case .job(let index): complaint(ofJob: index)
    case .answer(let answer): Complaint(answer, headline: headline)
    case .text(let text): Complaint(text)
    }
  }

  private func complaint(ofJob index: Int) -> Complaint {
    let (job, isCut) = jobs[index]
    var complaint = Complaint(job, isCut: isCut, headline: headline)
    if job.jobID == nil, job.status == nil, complaint.error.severity == nil, complaint.answer == nil {
      complaint.code = complaint.code ?? entry.brokenCode
    }
    return complaint
  }

  /// A job whose status is lost counts as failed when it says something and its entry tells of no success.
  func fails(_ job: JobResult) -> Bool {
    switch job.outcome {
    case .failed: true
    case .succeeded: false
    case .unknown: outcome != .succeeded && job.saysSomething
    }
  }

  /// The cause of the entry: that of the first source that tells a class, `info` where it tells of no failure.
  ///
  /// `cause` gives that of a complaint; it isn't asked twice for one.
  func cause(by table: CauseTable, _ cause: (Source) -> Cause) -> Cause {
    guard outcome != .succeeded else { return table.plain(.info) }
    var first: Cause?
    for source in sources {
      let cause = cause(source)
      if cause.id != CauseClass.unknown.id { return cause }
      first = first ?? cause
    }
    let isBroken = entry.jsonState < .ok
    guard outcome == .failed || isBroken else { return table.plain(.info) }
    return first ?? table.cause(of: Complaint(entry.raw))
  }

  /// The same, made anew.
  func cause(by table: CauseTable) -> Cause {
    cause(by: table) { table.cause(of: complaint($0), isFailure: outcome == .failed) }
  }
}

extension JobResult {
  var saysSomething: Bool { message.map { !Blanks.areAll(Substring($0)) } == true }
}

extension LogEntry {
  /// A service's code in what is left of broken JSON.
  fileprivate var brokenCode: String? {
    for case .broken(let broken) in parts {
      if let code = Bytes.serviceCode(in: broken.raw, within: 4096) { return code }
    }
    return nil
  }
}

extension LogPart {
  /// The jobs, each with whether the log ends within its message.
  fileprivate var jobsWithEnds: [(job: JobResult, isCut: Bool)] {
    let jobs = jobs
    guard case .broken(let broken) = self, let last = jobs.last else {
      return jobs.map { ($0, false) }
    }
    let isCut = broken.raw.ends(within: last.message ?? "")
    return jobs.dropLast().map { ($0, false) } + [(last, isCut)]
  }
}

extension Substring {
  /// How many bytes of the text are looked at, and how many of what they stand for are compared: few enough that it
  /// doesn't matter whether the first escape is whole.
  private static let tailLength = 256
  private static let endLength = 16

  /// Whether the text, some of whose characters may be escaped, ends where `message`, which was read from it, does.
  fileprivate func ends(within message: String) -> Bool {
    let tail = Array(Blanks.trim(self).utf8.suffix(Self.tailLength))
    if tail.last == UInt8(ascii: "}") || tail.last == UInt8(ascii: "]") { return false }
    if Self.isWithinEscape(tail) { return true }
    let text = String(unsafeUninitializedCapacity: tail.count) { buffer in
      tail.withUnsafeBufferPointer { JSONEscapes.unescape($0, into: buffer) }
    }
    let end = Blanks.trim(Substring(message)).utf8.suffix(Self.endLength)
    return end.elementsEqual(Blanks.trim(Substring(text)).utf8.suffix(end.count)) && !end.isEmpty
  }

  /// Whether the text ends behind a backslash, or behind one, `u` and less than four digits.
  private static func isWithinEscape(_ tail: [UInt8]) -> Bool {
    guard let last = tail.lastIndex(of: UInt8(ascii: "\\")) else { return false }
    let slashes = tail[...last].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    let behind = tail[(last + 1)...]
    return slashes % 2 == 1 && (behind.isEmpty || (behind.first == UInt8(ascii: "u") && behind.count < 5))
  }
}
