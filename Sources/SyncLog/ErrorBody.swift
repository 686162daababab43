/// An error that a service gave as JSON: `{"error_code": …, "error_msg": …}` and its kin.
struct ErrorBody: Equatable {
  static let messageKeys = ["error_msg", "errorMsg", "error_message", "errorMessage", "externalMessage", "msgDesc"]
  private static let codeKeys = ["error_code", "errorCode", "errCode", "code"]

  let code: String?
  let message: String

  /// Nil when the value, or the first object of an array, tells of no error.
  init?(_ value: JSONValue) {
    guard let object = value.object ?? value.array?.first?.object,
      object.members.contains(where: { $0.key.hasPrefix("e") || $0.key.hasPrefix("m") || $0.key.hasPrefix("code") })
    else { return nil }
    let inner = object["error"]?.object ?? object
    let code = Self.first(Self.codeKeys, in: inner)
    guard !Self.isSuccess(code), !Self.isSuccess(object["statusCode"]?.scalarText) else { return nil }
    let isNested = inner != object
    let words =
      Self.first(Self.messageKeys, in: object) ?? Self.first(Self.messageKeys + ["error"], in: inner)
      ?? (isNested || code != nil ? Self.first(["message", "msg"], in: inner) : nil)
    guard let message = words ?? Self.first(["error_code", "errCode", "errorCode"], in: inner) else { return nil }
    self.code = code == message ? nil : code
    self.message = message
  }

  /// Code and words as one line starts.
  var text: String { code.map { "\($0): \(message)" } ?? message }

  private static func first(_ keys: [String], in object: JSONObject) -> String? {
    for key in keys {
      if let text = object[key]?.scalarText, !Blanks.areAll(Substring(text)) { return text }
    }
    return nil
  }

  private static func isSuccess(_ code: String?) -> Bool {
    switch code?.lowercased() {
    case "0", "200", "success", "ok": true
    default: false
    }
  }
}
