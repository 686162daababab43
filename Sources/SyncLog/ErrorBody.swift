/// An error that a service gave as JSON: `{"error_code": …, "error_msg": …}` and its kin.
struct ErrorBody: Equatable {
  static let messageKeys = ["error_msg", "errorMsg", "error_message", "errorMessage", "externalMessage", "msgDesc"]
  private static let codeKeys = ["error_code", "errorCode", "errCode", "code"]

  let code: String?
  let message: String

  /// Nil when the value tells of no error.
  init?(_ value: JSONValue) {
    guard let object = value.object else { return nil }
    let nested = object["error"]?.object
    let code = Self.first(Self.codeKeys, in: nested ?? object)
    let words =
      Self.first(Self.messageKeys, in: object) ?? nested.flatMap { Self.first(["message"] + Self.messageKeys, in: $0) }
      ?? object["error"]?.string ?? (code == nil ? nil : object["message"]?.string)
    guard let words = words ?? (nested ?? object)["error_code"]?.scalarText else { return nil }
    self.code = code == words ? nil : code
    message = words
  }

  /// Code and words as one line starts.
  var text: String { code.map { "\($0): \(message)" } ?? message }

  private static func first(_ keys: [String], in object: JSONObject) -> String? {
    for key in keys {
      if let text = object[key]?.scalarText { return text }
    }
    return nil
  }
}
