package import SyncLog
package import TaskModel

/// What an error body says, in whichever of the service's, the gateway's and IAM's shapes it comes.
package struct WireError: Equatable, Sendable {
  package var code: String?
  /// Made from the first `textLimit` bytes, with access keys and tokens taken out; empty when the body says nothing.
  package var message: String
  package var requestID: String?
  /// What the body was made of.
  package var form = AnswerForm.error

  /// The body of an answer that isn't a success: JSON of a known shape, or an excerpt of whatever else it is.
  package init(body: [UInt8]) {
    if let value = try? JSONValue.parse(body) {
      let excerpt = value.object == nil ? PlainText.excerpt(of: body) : ""
      let found = value.object.flatMap { WireError($0) }
      self = found ?? WireError(code: nil, message: excerpt)
      if found == nil { form = .json }
    } else {
      self = WireError(code: nil, message: PlainText.excerpt(of: body))
      form = Self.form(of: body)
    }
  }

  /// Nil unless `object` has the members of an error, at its top or in a nested object.
  package init?(_ object: JSONObject) {
    guard let found = Self.find(in: object, depth: 0) else { return nil }
    self = found
    if requestID == nil { requestID = Self.text(object, Self.requestIDs) }
    if Self.holds(object, "encoded_authorization_message", depth: 0) { form = .policyDenial }
  }

  private init(code: String?, message: String, requestID: String? = nil) {
    self.code = code
    self.message = Redaction.apply(Self.head(of: message))
    self.requestID = requestID
  }

  private static func form(of body: [UInt8]) -> AnswerForm {
    guard let first = body.first(where: { $0 > 0x20 }) else { return .empty }
    return first == UInt8(ascii: "<") ? .page : .text
  }

  /// How much of what a server says is looked at, in bytes: many times what is kept in the end.
  private static let textLimit = 64 * 1024

  private static func head(of text: String) -> String {
    guard text.utf8.count > textLimit else { return text }
    return String(text[..<text.utf8.index(text.startIndex, offsetBy: textLimit)])
  }

  private static let requestIDs = ["request_id", "requestId", "RequestId"]
  private static let codes = ["error_code", "errorCode", "code", "errCode"]
  private static let messages = [
    "error_msg", "errorMsg", "message", "externalMessage", "error_message", "error_description", "title", "error",
  ]
  private static let depthLimit = 4

  private static func find(in object: JSONObject, depth: Int) -> WireError? {
    let code = text(object, codes)
    let message = text(object, messages)
    if code != nil || message != nil {
      return WireError(code: code, message: message ?? "", requestID: text(object, requestIDs))
    }
    guard depth < depthLimit else { return nil }
    for member in object.members {
      if let inner = member.value.object, let found = find(in: inner, depth: depth + 1) { return found }
    }
    return nil
  }

  private static func holds(_ object: JSONObject, _ key: String, depth: Int) -> Bool {
    object[key] != nil
      || depth < depthLimit
        && object.members.contains { $0.value.object.map { holds($0, key, depth: depth + 1) } ?? false }
  }

  /// The first of the members that is a text, or a number where a text was due.
  private static func text(_ object: JSONObject, _ keys: [String]) -> String? {
    for key in keys {
      guard let value = object[key], let text = value.string ?? value.number, !text.isEmpty else { continue }
      return text
    }
    return nil
  }
}
