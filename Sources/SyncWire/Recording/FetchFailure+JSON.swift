import SyncLog
import TaskModel

extension FetchFailure {
  var json: JSONValue {
    var members: [(String, JSONValue?)] = [("kind", .string(kind.rawValue))]
    if step != .read { members.append(("step", .string(step.rawValue))) }
    members += [
      ("status", status.map { .integer($0) }), ("code", code.map { .masked($0) }), ("message", .masked(message)),
      ("request_id", requestID.map { .masked($0) }), ("retry_after", retryAfter.flatMap(Self.json)),
      ("clock_skew", clockSkew.map { .integer($0) }),
      ("signature_difference", signatureDifference.map { .masked($0) }), ("form", form.map { .string("\($0)") }),
    ]
    return .object(
      JSONObject(members.compactMap { key, value in value.map { JSONObject.Member(key: key, value: $0) } }))
  }

  /// Numbers that JSON has no digits for are left out.
  private static func json(_ number: Double) -> JSONValue? { number.isFinite ? .number("\(number)") : nil }

  /// A kind or a step that isn't known reads as another failure.
  init?(_ value: JSONValue) {
    guard value.object != nil else { return nil }
    func text(_ key: String) -> String? {
      value[key]?.string.map { String(decoding: $0.utf8.prefix(Self.messageLimit), as: UTF8.self) }
    }
    self.init(
      text("kind").flatMap(Kind.init(rawValue:)) ?? .other, status: value["status"]?.whole(in: 0...999),
      code: text("code"), message: text("message") ?? "", requestID: text("request_id"),
      retryAfter: value["retry_after"]?.number.flatMap(Double.init),
      step: text("step").flatMap(Step.init(rawValue:)) ?? .read)
    clockSkew = value["clock_skew"]?.whole(in: -10_000_000...10_000_000)
    signatureDifference = text("signature_difference")
    form = text("form").flatMap { name in AnswerForm.allCases.first { "\($0)" == name } }
  }
}
