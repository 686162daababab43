/// What a log says of one job. Numbers are as they were printed; nil is what the log doesn't say.
package struct JobResult: Equatable, Sendable {
  package internal(set) var jobID: String?
  package internal(set) var jobType: String?
  package internal(set) var status: String?
  /// Seconds.
  package internal(set) var duration: String?
  package internal(set) var rowCount: String?
  package internal(set) var totalRowCount: String?
  /// The server's words, their newlines real.
  package internal(set) var message: String?
}

extension JobResult {
  /// By the status, and where that says nothing by the severity at the head of the message.
  package var outcome: LogOutcome {
    switch status?.uppercased() {
    case "FAILED", "FAIL", "ERROR", "FAILURE", "TIMEOUT", "CANCELED", "CANCELLED": .failed
    case "SUCCESS", "SUCCEEDED", "SUCCESSFUL", "FINISHED", "COMPLETED": .succeeded
    default: message.map(ServerLine.isFailure) == true ? .failed : .unknown
    }
  }

  /// The jobs in a JSON array, or the one that an object is; objects that are no jobs are left out. Where nothing is
  /// one, those that lie up to three levels deeper, as in `{"data": {"jobs": […]}}`.
  static func list(in value: JSONValue) -> [JobResult] {
    let jobs = direct(in: value)
    guard jobs.allSatisfy({ $0.jobID == nil && $0.message == nil }) else { return jobs }
    let nested = nested(in: value, levels: 3)
    return nested.isEmpty ? jobs : nested
  }

  private static func direct(in value: JSONValue) -> [JobResult] {
    switch value {
    case .array(let items): items.compactMap { $0.object.flatMap(JobResult.init) }
    case .object(let object): JobResult(object).map { [$0] } ?? []
    case .null, .bool, .number, .string: []
    }
  }

  /// Only what has an id, or a status with a message, counts as a job where none is expected.
  private static func nested(in value: JSONValue, levels: Int) -> [JobResult] {
    guard levels > 0 else { return [] }
    let inner = value.array ?? value.object?.members.map(\.value) ?? []
    return inner.flatMap { value in
      let jobs = direct(in: value).filter { $0.jobID != nil || ($0.status != nil && $0.message != nil) }
      return jobs.isEmpty ? nested(in: value, levels: levels - 1) : jobs
    }
  }

  /// A message alone makes a job where it is a server's.
  private init?(_ object: JSONObject) {
    var isJob = false
    for member in object.members {
      guard let key = Key(rawValue: member.key) else { continue }
      isJob = isJob || key != .message
      self[key] = member.value.scalarText
    }
    guard isJob || object.members.count == 1 && message.map(ServerLine.isFailure) == true else { return nil }
  }
}

extension JobResult {
  /// The keys by which a log names the parts of a job.
  enum Key: String, CaseIterable {
    case jobID = "jobId"
    case jobType, status, duration, rowCount, totalRowCount, message
  }

  subscript(key: Key) -> String? {
    get {
      switch key {
      case .jobID: jobID
      case .jobType: jobType
      case .status: status
      case .duration: duration
      case .rowCount: rowCount
      case .totalRowCount: totalRowCount
      case .message: message
      }
    }
    set {
      switch key {
      case .jobID: jobID = newValue
      case .jobType: jobType = newValue
      case .status: status = newValue
      case .duration: duration = newValue
      case .rowCount: rowCount = newValue
      case .totalRowCount: totalRowCount = newValue
      case .message: message = newValue
      }
    }
  }
}
