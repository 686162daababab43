import Screen
import SyncLog

/// An explained log as JSON, with every entry and job of it.
struct ExplanationJSON {
  /// Remedies of jobs and entries that a log has beside its own.
  private static let remedyLimit = 20

  private let causes: CauseJSON
  /// The cause of the whole log, which mostly is that of its last entry and job too, and its value there: made once.
  private var whole: (cause: Cause, value: JSONValue)?
  /// The fingerprints of the log whose remedy is written: the whole log's first.
  private var remedied: Set<String> = []

  init(_ causes: CauseJSON) { self.causes = causes }

  /// `id` is that of the task whose log it is; nil for a log by itself.
  func value(_ explanation: Explanation, taskID id: JSONValue?) -> JSONValue {
    var writer = self
    writer.whole = (explanation.cause, causes.value(explanation.cause, hasRemedy: false))
    writer.remedied = [explanation.cause.fingerprint]
    return writer.object(explanation, taskID: id)
  }

  private mutating func object(_ explanation: Explanation, taskID id: JSONValue?) -> JSONValue {
    var members = JSONMembers()
    members.add("task_id", id)
    members.add("json", explanation.message.jsonState.rawValue)
    members.add("entries", .array(explanation.entries.map { value($0) }))
    members.add("cause", causes.value(explanation.cause))
    return members.object
  }

  /// The cause of a job or an entry.
  private mutating func value(_ cause: Cause) -> JSONValue {
    if let whole, whole.cause == cause { return whole.value }
    let isNew = remedied.count <= Self.remedyLimit && remedied.insert(cause.fingerprint).inserted
    return causes.value(cause, hasRemedy: isNew)
  }

  private mutating func value(_ entry: Explanation.Entry) -> JSONValue {
    var members = JSONMembers()
    members.add("time", entry.entry.time.map { .string(Self.moment($0)) } ?? JSONValue.null)
    members.add("text", SecretMask.apply(entry.entry.headline))
    members.add("outcome", entry.entry.outcome.word)
    members.add("jobs", .array(entry.jobs.map { value($0) }))
    members.add("error", entry.error.map { value($0, entry.jobs.isEmpty ? entry.cause : nil) })
    members.add("trailing", entry.entry.trailing.isEmpty ? nil : SecretMask.apply(entry.entry.trailing))
    members.add("cause", entry.cause.map { value($0) })
    return members.object
  }

  private mutating func value(_ job: Explanation.Job) -> JSONValue {
    var members = JSONMembers()
    members.add("job_id", job.job.jobID)
    members.add("job_type", job.job.jobType)
    members.add("status", job.job.status)
    members.add("duration", number: job.job.duration)
    members.add("row_count", number: job.job.rowCount)
    members.add("total_row_count", number: job.job.totalRowCount)
    members.add("error", job.error.map { value($0, job.cause) })
    members.add("cause", job.cause.map { value($0) })
    return members.object
  }

  private func value(_ error: ServerError, _ cause: Cause?) -> JSONValue {
    var members = JSONMembers()
    func add(_ key: String, _ text: String?) { members.add(key, text.map(SecretMask.apply)) }
    add("severity", error.severity)
    add("message", error.message)
    add("detail", error.detail)
    add("hint", error.hint)
    members.add("position", error.position)
    add("context", error.context)
    add("internal_query", error.internalQuery)
    add("location", error.location)
    if let state = error.sqlState ?? cause?.sqlState {
      let isGiven = error.sqlState != nil || cause?.isSQLStateGiven == true
      members.add("sqlstate", state)
      members.add("sqlstate_source", isGiven ? "text" : "derived")
    }
    add("cause", error.cause)
    add("action_text", error.action)
    members.add("node", error.node)
    members.add("peer", error.peer)
    return members.object
  }

  /// A stamp as printed, its date and time parted by a `T`.
  private static func moment(_ time: String) -> String {
    guard time.utf8.count > 10 else { return time }
    let place = time.utf8.index(time.startIndex, offsetBy: 10)
    guard [UInt8(ascii: " "), UInt8(ascii: "T")].contains(time.utf8[place]) else { return time }
    return time[..<place].replacing("/", with: "-") + "T" + time[time.utf8.index(after: place)...]
  }
}

extension LogOutcome {
  /// The name that scripts know it by.
  fileprivate var word: String {
    switch self {
    case .failed: "failed"
    case .succeeded: "succeeded"
    case .unknown: "unknown"
    }
  }
}
