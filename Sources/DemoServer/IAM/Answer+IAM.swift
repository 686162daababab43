import SyncLog

extension Answer {
  /// An error as IAM writes it.
  static func identity(_ status: Int, _ title: String, _ message: String) -> Self {
    let error: JSONValue = ["message": .string(message), "code": .integer(status), "title": .string(title)]
    return iam(status, ["error": error])
  }

  /// The user or the password is wrong; IAM doesn't tell which.
  static var wrongPassword: Self { identity(401, "Unauthorized", "The username or password is wrong.") }

  /// Who asks for projects has neither a good token nor a good signature.
  static var unknownCaller: Self {
    identity(401, "Unauthorized", "The request you have made requires authentication.")
  }

  /// The sign-in's body isn't of the documented shape.
  static var badSignIn: Self { identity(400, "Bad Request", "The request body is invalid.") }

  /// The demo has no user with a second factor, and no agencies.
  static func unknownMethod(_ name: String) -> Self {
    identity(401, "Unauthorized", "The authentication method \(name) is not supported.")
  }

  /// No project of the account is called that.
  static func unknownProject(_ name: String) -> Self {
    identity(404, "Not Found", "Could not find project: \(name).")
  }

  /// An answer of IAM's, whose id stands in a header of another name than the service's.
  static func iam(_ status: Int, _ body: JSONValue) -> Self {
    var answer = Self(status, body: Array(body.jsonText().utf8))
    answer.requestIDHeader = "X-IAM-Trace-Id"
    return answer
  }
}
