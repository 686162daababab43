/// One block of a log: all from its stamp to the next one.
package struct LogEntry: Equatable, Sendable {
  /// The whole entry as it came, stamp and trailing blanks included.
  package let raw: Substring
  /// The stamp as printed between its brackets, in the service's time; nil for text before the first stamp.
  package let time: String?
  /// What stands behind the stamp, in order, without a gap.
  package let parts: [LogPart]
  /// The jobs of all parts, in order.
  package let jobs: [JobResult]
  /// By the jobs, the words around them, and errors given as JSON.
  package let outcome: LogOutcome

  init(raw: Substring, time: String?, parts: [LogPart]) {
    self.raw = raw
    self.time = time
    self.parts = parts
    jobs = parts.flatMap(\.jobs)
    outcome = LogOutcome.joined(jobs.lazy.map(\.outcome) + parts.lazy.map(\.outcome))
  }
}

extension LogEntry {
  /// The words before the JSON, blanks and closing colon off; the whole text where there is no JSON.
  package var headline: String {
    guard case .text(let text)? = parts.first else { return "" }
    return String(Blanks.trim(text, colon: parts.count > 1))
  }

  /// The words behind the JSON, blanks around them off.
  package var trailing: String {
    let behind = parts.drop(while: \.isText).filter(\.isText)
    return String(Blanks.trim(Substring(behind.map { String($0.raw) }.joined())))
  }

  /// The first part that is JSON or was meant as such.
  package var payload: LogPart? { parts.first { !$0.isText } }

  /// The worst of the entry's parts.
  package var jsonState: JSONState { parts.lazy.map(\.jsonState).min() ?? .none }
}

extension LogPart {
  /// What the part says by itself, its jobs left aside.
  fileprivate var outcome: LogOutcome {
    switch self {
    case .text(let text): OutcomeWords.outcome(of: text)
    case .json(let value, _): ErrorBody(value) == nil ? .unknown : .failed
    case .broken(let broken): broken.jobs.contains { $0.outcome == .failed } ? .failed : .unknown
    }
  }
}
