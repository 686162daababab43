extension SyncMessage {
  /// The most lines that a log is shown in.
  package static let lineLimit = 50_000

  /// The log laid out for reading, at most `lineLimit` lines and one that counts those left out.
  ///
  /// An entry's head comes first, then its jobs with their messages, the JSON (one line when folded), and the rest.
  package func lines(unfoldJSON: Bool) -> [LogLine] {
    var builder = LogLineBuilder(limit: Self.lineLimit)
    for entry in entries { builder.append(entry, unfoldJSON: unfoldJSON) }
    return builder.finished
  }
}

extension LogLineBuilder {
  fileprivate mutating func append(_ entry: LogEntry, unfoldJSON: Bool) {
    let headline = entry.headline
    let first = ServerLine.firstLine(of: headline)
    let head = [entry.time.map { Substring($0) }, first.isEmpty ? nil : first].compactMap(\.self)
    append(Substring(head.joined(separator: "  ")), .entry(entry.outcome), indent: 0)
    if let end = first.base.isEmpty ? nil : first.endIndex { appendTrimmed(headline[end...], .text, indent: 1) }
    for part in entry.parts.first?.isText == true ? entry.parts.dropFirst() : entry.parts[...] {
      append(part, unfoldJSON: unfoldJSON)
    }
  }

  private mutating func append(_ part: LogPart, unfoldJSON: Bool) {
    for job in part.jobs { append(job) }
    switch part {
    case .text(let text): appendTrimmed(text, .text, indent: 1)
    case .json(let value, _):
      if let body = ErrorBody(value) { appendTrimmed(Substring(body.text), .error, indent: 1) }
      append(value, unfold: unfoldJSON)
    case .broken(let broken): appendTrimmed(broken.raw, .raw, indent: 1)
    }
  }

  private mutating func append(_ job: JobResult) {
    append(Substring(job.line), .job, indent: 1)
    guard let message = job.message else { return }
    appendTrimmed(Substring(message), job.outcome == .succeeded ? .text : .error, indent: 2)
  }

  private mutating func append(_ value: JSONValue, unfold: Bool) {
    if unfold {
      append(json: value, indent: 1)
    } else {
      append("▸ JSON", .folded(fields: value.fieldCount), indent: 1)
    }
  }
}

extension JobResult {
  /// Identity, status, seconds and rows as far as they are known.
  fileprivate var line: String {
    let rows = [rowCount, totalRowCount == rowCount ? nil : totalRowCount].compactMap(\.self).joined(separator: "/")
    let values = [
      jobID.map { $0.isEmpty ? "job" : "job \($0)" } ?? "job", jobType, status, duration.map { "\($0) s" },
      rows.isEmpty ? nil : "\(rows) rows",
    ]
    return values.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "   ")
  }
}

extension JSONValue {
  /// The fields of an object, or of all objects of an array, where a scalar counts as one.
  fileprivate var fieldCount: Int {
    switch self {
    case .object(let object): object.members.count
    case .array(let items): items.reduce(0) { $0 + ($1.object?.members.count ?? 1) }
    case .null, .bool, .number, .string: 1
    }
  }
}
