extension Answer {
  /// An error as the service itself writes it.
  static func service(_ status: Int, _ code: String, _ message: String) -> Self {
    var body = Array("{\"error_code\":".utf8)
    JSONText.append(code, to: &body)
    body += ",\"error_msg\":".utf8
    JSONText.append(message, to: &body)
    body += "}".utf8
    return Self(status, body: body)
  }

  /// An error as the gateway writes it; the request's id joins it on the way out.
  static func gateway(_ status: Int, _ number: String, _ message: String) -> Self {
    var body = Array("{\"error_msg\":".utf8)
    JSONText.append(message, to: &body)
    body += ",\"error_code\":\"APIG.\(number)\",\"request_id\":\"\(requestIDMark)\"}".utf8
    return Self(status, body: body)
  }

  /// Stands in a body for the request's id.
  static let requestIDMark = "00000000000000000000000000000000"

  /// There is no such address.
  static var unknownPath: Self {
    gateway(404, "0101", "The API does not exist or has not been published in the environment")
  }

  /// The address is known, the method isn't.
  static func unknownMethod(allowed: String) -> Self {
    var answer = gateway(405, "0101", "The API does not support this method")
    answer.headers = [("Allow", allowed)]
    return answer
  }

  /// Credentials are missing or wrong; `tail` says how.
  static func unauthenticated(_ tail: String) -> Self {
    gateway(401, "0301", "Incorrect IAM authentication information: \(tail)")
  }

  /// The token was good once.
  static var expired: Self { gateway(401, "0307", "The token must be updated.") }

  /// The credentials are for another project.
  static var foreignProject: Self { gateway(403, "0302", "The IAM user is not authorized to access the API") }

  /// The project belongs to another region than the gateway.
  static var foreignRegion: Self {
    gateway(403, "0802", "The IAM user is forbidden in the currently selected region")
  }

  /// `X-Project-Id` names no project of the account's, or a disabled one.
  static var unavailableProject: Self { gateway(403, "0310", "The project is unavailable") }

  /// A header that the call can't do without.
  static func missingHeader(_ name: String) -> Self {
    gateway(400, "0106", "Orchestration error: Invalid header parameter: \(name), required")
  }

  /// The `workspace` header, or the address, names none.
  static var unknownWorkspace: Self { service(400, "DLM.4001", "Instance or workspace does not exist.") }

  /// No task has the id.
  static var unknownTask: Self { service(404, "DLS.4001", "The synchronization task does not exist.") }

  /// A documented parameter has an undocumented value.
  static func badQuery(_ refusal: QueryRefusal) -> Self {
    service(400, "DLS.1001", "Invalid request parameter: \(refusal.reason).")
  }

  /// Too many calls of this kind.
  static func throttled(_ kind: CallLimit.Kind = .tasks, retryAfter seconds: Int) -> Self {
    var answer = gateway(
      429, "0308", "The throttling threshold has been reached: policy user over ratelimit,\(kind.text)")
    answer.headers = [("Retry-After", String(seconds))]
    return answer
  }

  /// The request names another host: a page elsewhere, whose name was made to lead here, asks.
  static var foreignHost: Self { service(421, "DEMO.0421", "The demo answers requests to localhost only.") }

  /// A page elsewhere asks.
  static var foreignOrigin: Self { service(403, "DEMO.0403", "The demo answers no requests of other origins.") }

  /// The request line is longer than anything that can be meant.
  static var tooLong: Self { gateway(414, "0201", "Bad request: the request line is too long") }

  /// One header, or all of them, are longer than the gateway takes.
  static var tooLongHeaders: Self { gateway(494, "0201", "Request header fields too large") }

  /// The body is longer than any that is meant.
  static var tooLongBody: Self { gateway(413, "0201", "Request entity too large") }
}
