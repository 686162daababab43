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

  /// The project isn't the credentials'.
  static var foreignProject: Self { gateway(403, "0302", "The IAM user is not authorized to access the API") }

  /// The `workspace` header is missing or wrong.
  static var unknownWorkspace: Self { service(400, "DLM.4001", "Instance or workspace does not exist.") }

  /// No task has the id.
  static var unknownTask: Self { service(404, "DLS.4001", "The synchronization task does not exist.") }

  /// A documented parameter has an undocumented value.
  static func badQuery(_ refusal: QueryRefusal) -> Self {
    service(400, "DLS.1001", "Invalid request parameter: \(refusal.reason).")
  }

  /// Too many calls.
  static func throttled(retryAfter seconds: Int) -> Self {
    let limit = "limit:\(CallLimit.calls),time:\(CallLimit.seconds) second"
    var answer = gateway(
      429, "0308", "The throttling threshold has been reached: policy user over ratelimit,\(limit)")
    answer.headers = [("Retry-After", String(seconds))]
    return answer
  }

  /// The request names another host: a page elsewhere, whose name was made to lead here, asks.
  static var foreignHost: Self { service(421, "DEMO.0421", "The demo answers requests to localhost only.") }

  /// A page elsewhere asks.
  static var foreignOrigin: Self { service(403, "DEMO.0403", "The demo answers no requests of other origins.") }

  /// The request line is longer than anything that can be meant.
  static var tooLong: Self { gateway(414, "0201", "Bad request: the request line is too long") }
}
