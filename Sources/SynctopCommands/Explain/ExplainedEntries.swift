import Screen
import SyncLog

/// The entries of a log as lines of safe text: jobs with their messages, and whatever else is there. Nothing is left
/// out but empty fields.
struct ExplainedEntries {
  let words: HandOverWords

  func lines(_ explanation: Explanation) -> [String] {
    explanation.message.entries.flatMap(lines)
  }

  /// How many entries there are, and what is wrong with their JSON.
  func note(_ explanation: Explanation) -> String {
    let count = words.entries(explanation.entries.count)
    switch explanation.message.jsonState {
    case .truncated: return "\(count) · \(words.cut)"
    case .invalid: return "\(count) · \(words.broken)"
    case .ok, .none: return count
    }
  }

  private func lines(_ entry: LogEntry) -> [String] {
    let head = [entry.time ?? "", entry.headline].filter { !$0.isEmpty }.joined(separator: "  ")
    let rest = entry.parts.first?.isWords == true ? entry.parts.dropFirst() : entry.parts[...]
    return indented(head, 2) + rest.flatMap(lines)
  }

  private func lines(_ part: LogPart) -> [String] {
    switch part {
    case .text(let text): indented(String(text), 4)
    case .json(let value, _): lines(value, part.jobs)
    case .broken(let broken): broken.jobs.flatMap(lines) + indented(String(broken.raw), 4)
    }
  }

  private func lines(_ value: JSONValue, _ jobs: [JobResult]) -> [String] {
    guard !jobs.isEmpty else { return indented(value.jsonText(pretty: true), 4) }
    let others = (value.array ?? [value]).flatMap(\.unnamedFields)
    return jobs.flatMap(lines) + others.flatMap { indented($0, 6) }
  }

  private func lines(_ job: JobResult) -> [String] {
    let rows = [job.rowCount, job.totalRowCount == job.rowCount ? nil : job.totalRowCount].compactMap(\.self)
    let parts = [
      job.jobID, job.jobType, job.status, job.duration.map { "\($0) s" },
      rows.isEmpty ? nil : "\(rows.joined(separator: "/")) rows",
    ]
    let head = ([words.job] + parts.compactMap(\.self).filter { !$0.isEmpty }).joined(separator: "  ")
    return indented(head, 4) + indented(job.message ?? "", 6)
  }

  private func indented(_ text: String, _ indent: Int) -> [String] {
    let blank = String(repeating: " ", count: indent)
    let lines = SafeText.lines(SecretMask.apply(text), limit: .max, lineLimit: .max)
    return lines.drop { $0.isEmpty }.map { $0.isEmpty ? "" : blank + $0 }
  }
}

extension LogPart {
  fileprivate var isWords: Bool {
    switch self {
    case .text: true
    case .json, .broken: false
    }
  }
}

extension JSONValue {
  /// Fields of a job that have no place in its line, as far as they hold anything; all of what is no object.
  fileprivate var unnamedFields: [String] {
    guard let object else { return [jsonText()] }
    let known = ["jobId", "jobType", "status", "duration", "rowCount", "totalRowCount", "message"]
    return object.members.filter { !known.contains($0.key) && !$0.value.isEmpty }.map { member in
      "\(member.key): \(member.value.jsonText())"
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .null: true
    case .bool, .number: false
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let object): object.members.isEmpty
    }
  }
}
