import SyncLog
import TaskModel

/// What one check came to. Texts may hold what others wrote, and are made safe where they are printed.
struct Finding: Sendable, Equatable {
  let check: CheckID
  let status: CheckStatus
  let summary: Wording
  var nextStep: Wording?
  /// Facts for a ticket, in their order; never a secret.
  var details: [JSONObject.Member] = []
  /// The context that it is about; nil for what is about the machine, or where no contexts are configured.
  var place: String?

  init(
    _ check: CheckID, _ status: CheckStatus, _ summary: Wording, next nextStep: Wording? = nil,
    _ details: KeyValuePairs<String, JSONValue> = [:]
  ) {
    self.check = check
    self.status = status
    self.summary = summary
    self.nextStep = nextStep
    self.details = details.map { JSONObject.Member(key: $0.key, value: $0.value) }
  }

  /// What couldn't be looked at, because of what.
  static func skipped(_ check: CheckID, because reason: Wording) -> Finding {
    Finding(check, .skipped, Wording("because " + reason.english, "原因：" + reason.chinese))
  }

  /// The object of the JSON report.
  func json(_ say: (Wording) -> String) -> JSONValue {
    var members = [JSONObject.Member(key: "id", value: .string(check.rawValue))]
    if let place { members.append(.init(key: "context", value: .string(place))) }
    members.append(.init(key: "status", value: .string(status.rawValue)))
    members.append(.init(key: "summary", value: .string(say(summary))))
    if let nextStep { members.append(.init(key: "next_step", value: .string(say(nextStep)))) }
    members.append(.init(key: "details", value: .object(JSONObject(details))))
    return .object(JSONObject(members))
  }
}
