import SyncLog

extension Answer {
  /// An error as IAM writes it.
  static func identity(_ status: Int, _ title: String, _ message: String) -> Self {
    let error: JSONValue = ["message": .string(message), "code": .integer(status), "title": .string(title)]
    return iam(status, ["error": error])
  }

  /// The user or the password is wrong; IAM doesn't tell which.
  static var wrongPassword: Self { identity(401, "Unauthorized", "The username or password is wrong.") }

  /// The passcode of the second factor is wrong, or was used before.
  static var wrongPasscode: Self { identity(401, "Unauthorized", "The virtual MFA passcode is wrong.") }

  /// The password is right, and the user has a second factor.
  static var passcodeWanted: Self {
    identity(401, "Unauthorized", "Additional authentication is required: totp.")
  }

  /// Too many wrong sign-ins.
  static var lockedUser: Self {
    identity(401, "Unauthorized", "The user has been locked after too many failed attempts. Try again in 15 minutes.")
  }

  /// Who asks has neither a good token nor a good signature.
  static var unknownCaller: Self {
    identity(401, "Unauthorized", "The request you have made requires authentication.")
  }

  /// The sign-in's body isn't of the documented shape.
  static var badSignIn: Self { identity(400, "Bad Request", "The request body is invalid.") }

  /// A way to sign in that the demo doesn't have.
  static func unknownProof(_ name: String) -> Self {
    identity(401, "Unauthorized", "The authentication method \(name) is not supported.")
  }

  /// The account has no project, agency or the like of this name.
  static func unknown(_ kind: String, _ name: String) -> Self {
    identity(404, "Not Found", "Could not find \(kind): \(name).")
  }

  /// The project is there, and disabled.
  static func disabledProject(_ name: String) -> Self {
    identity(403, "Forbidden", "Project is disabled: \(name).")
  }

  /// A parameter that the newer calls of IAM don't take.
  static func badParameter(_ name: String) -> Self {
    credential(400, "IAM.0007", "Request parameter \(name) is invalid.")
  }

  /// The newer calls' word for what isn't there.
  static func missing(_ kind: String, _ name: String) -> Self {
    credential(404, "IAM.0004", "Could not find \(kind): \(name).")
  }

  /// An error as the newer calls of IAM write it.
  private static func credential(_ status: Int, _ code: String, _ message: String) -> Self {
    iam(status, ["error_msg": .string(message), "error_code": .string(code)])
  }

  /// An answer of IAM's, whose id stands in a header of another name than the service's.
  static func iam(_ status: Int, _ body: JSONValue) -> Self {
    var answer = Self(status, body: Array(body.jsonText().utf8))
    answer.requestIDHeader = "X-IAM-Trace-Id"
    return answer
  }

  /// The gateway's answer with the prefix that codes have before IAM.
  var ofIdentityGateway: Self {
    var answer = self
    let text = String(decoding: body, as: UTF8.self)
    let parts = text.split(separator: "\"APIG.", maxSplits: 1, omittingEmptySubsequences: false)
    answer.body = Array(parts.joined(separator: "\"APIGW.").utf8)
    return answer
  }
}
