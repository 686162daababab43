/// One block of a log: all from its stamp to the next one.
package struct LogEntry: Equatable, Sendable {
  /// The whole entry as it came, stamp and trailing blanks included.
  package let raw: Substring
  /// The stamp as printed between its brackets, in the service's time; nil for text before the first stamp.
  package let time: String?
  /// What stands behind the stamp, in order, without a gap.
  package let parts: [LogPart]
}

extension LogEntry {
  /// The jobs of all parts, in order; made at each call.
  package var jobs: [JobResult] { parts.flatMap(\.jobs) }

  /// By the jobs, the words around them, and errors given as JSON. Linear in the entry's text.
  package var outcome: LogOutcome { LogOutcome.joined(parts.lazy.map(\.outcome)) }

  /// The words before the JSON, blanks and closing colon off; the whole text where there is no JSON.
  package var headline: String {
    guard case .text(let text)? = parts.first else { return "" }
    return String(Blanks.trim(text, colon: parts.count > 1))
  }

  /// The words behind the last JSON, blanks around them off.
  package var trailing: String {
    guard parts.count > 1, case .text(let text)? = parts.last else { return "" }
    return String(Blanks.trim(text))
  }

  /// The worst of the entry's parts.
  package var jsonState: JSONState { parts.lazy.map(\.jsonState).min() ?? .none }
}

extension LogPart {
  fileprivate var outcome: LogOutcome {
    switch self {
    case .text(let text): OutcomeScan.outcome(of: text)
    case .json(let value, _): ErrorBody(value) == nil ? LogOutcome.joined(jobs.map(\.outcome)) : .failed
    case .broken(let broken): LogOutcome.joined(broken.jobs.map(\.outcome))
    }
  }
}
