extension CauseTable {
  /// The cause of a complaint, with all that it names; what isn't known to be a failure must say so clearly.
  func cause(of complaint: Complaint, isFailure: Bool = true) -> Cause {
    var diagnosis = diagnosis(of: complaint, isFailure: isFailure)
    readDetail(of: &diagnosis)
    let row = rows[diagnosis.row]
    var cause = Cause(
      id: row.id, layer: row.layer, summary: Wording("", ""), explanation: row.explanation)
    cause.entities = diagnosis.entities
    cause.add(complaint, diagnosis.error)
    cause.addSQLState(diagnosis)
    cause.addObjects(diagnosis, isCut: complaint.isCut)
    let marks = cause.objects.marks
    cause.objectCount = cause.objects.count(distinct: marks.count)
    cause.addDialect(diagnosis.error)
    cause.setLayer(complaint)
    cause.isRetryable = row.isRetryable || Self.isRetryable(cause.sqlState)
    cause.retryReason = cause.isRetryable && !row.isRetryable ? CauseClass.mayPass : row.retryReason
    cause.template = RemedyTemplate(row.steps.filter { cause.isRetryable || $0 != .waitForNextRun })
    cause.explanation = row.explanationTemplate.map(cause.filled) ?? row.explanation
    cause.summary = row.id == CauseClass.unknown.id ? Self.firstLine(complaint) : cause.filled(row.summary)
    cause.fingerprint = Fingerprint.text(
      of: cause, marks: marks, isCut: complaint.isCut, words: row.sameness == .words ? complaint.words : nil)
    return cause
  }

  /// A cause that takes nothing from the log.
  func plain(_ row: CauseClass) -> Cause {
    var cause = Cause(id: row.id, layer: row.layer, summary: Wording("", ""), explanation: row.explanation)
    cause.summary = cause.filled(row.summary)
    cause.retryReason = row.retryReason
    cause.template = RemedyTemplate(row.steps)
    cause.fingerprint = Fingerprint.text(of: cause)
    return cause
  }

  /// The longest summary of an unknown class, in characters.
  private static let lineLimit = 512

  /// What a message of an unknown class says first.
  private static func firstLine(_ complaint: Complaint) -> Wording {
    let words = complaint.words
    let line = ServerLine.firstLine(of: words)
    guard !line.isEmpty else { return Wording("the log gives no reason", "日志未给出原因") }
    let text = Cause.line(String(line), limit: lineLimit)
    return Wording(text, text)
  }

  /// What DWS' manual says may be tried again.
  private static func isRetryable(_ state: String?) -> Bool {
    switch state {
    case "53200", "08006", "08000", "57P01", "XX003", "XX009", "CG003", "CG004", "F0011": true
    case let state?: state.utf8.count == 5 && state >= "YY001" && state <= "YY016"
    case nil: false
    }
  }
}

extension Complaint {
  /// The message, or where there is none what stands before it.
  var words: Substring { Blanks.areAll(Substring(error.message)) ? headline : Substring(error.message) }
}

extension Cause {
  fileprivate mutating func add(_ complaint: Complaint, _ error: ServerError) {
    set(.node, error.node)
    set(.peer, error.peer)
    if complaint.place != .job || complaint.answer != nil || layer != .database { set(.errorCode, complaint.code) }
    set(.requestID, complaint.answer?.requestID)
    set(.httpStatus, complaint.answer?.httpStatus)
  }

  /// What the message itself names comes first.
  private mutating func set(_ entity: Entity, _ value: String?) {
    if let value, !value.isEmpty, entities[entity] == nil { entities[entity] = value }
  }

  fileprivate mutating func addSQLState(_ diagnosis: Diagnosis) {
    if let state = diagnosis.error.sqlState {
      sqlState = state
      isSQLStateGiven = true
    } else if let state = diagnosis.sqlState, !state.isEmpty {
      sqlState = state
    }
  }

  /// A call that the gateway answers has not come further.
  fileprivate mutating func setLayer(_ complaint: Complaint) {
    if let code = entities[.errorCode], code.hasPrefix("APIG") { layer = .gateway }
    guard layer == .unknown else { return }
    if complaint.error.severity != nil {
      layer = .database
    } else if complaint.answer?.isRanger == true {
      layer = .ranger
    } else if complaint.place == .job || complaint.place == .submission
      || Bytes.contains("datamanager", complaint.headline)
    {
      layer = .datamanager
    }
  }
}
