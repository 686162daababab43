/// An answer that was taken in whole.
struct Response: Sendable {
  /// How much of an error's body is looked at, in bytes.
  static let errorLimit = 64 * 1024

  let status: Int
  /// Names in lower case.
  let headers: [(String, String)]
  let body: [UInt8]
  /// What the request's signature covered, to be compared with a gateway's echo; nil for one by token.
  var canonicalRequest: String?

  /// The id by which the service, or IAM, finds the request again.
  var requestID: String? { values("x-request-id").first ?? values("x-iam-trace-id").first }

  /// All values of a header, in their order.
  func values(_ name: String) -> [String] { headers.filter { $0.0 == name }.map(\.1) }
}
