/// A request with its signature: what must be sent, byte for byte, for the signature to hold.
package struct SignedRequest: Sendable {
  /// The value of the `Authorization` header.
  package let authorization: String
  /// Every header to send, `Host`, `X-Sdk-Date` and `Authorization` among them.
  package let headers: [(String, String)]
  /// The query to send, without its `?`; empty when there is none.
  package let canonicalQuery: String
  /// The signature alone, in lower-case hexadecimal digits.
  package let signature: String
  /// What was hashed; kept to be compared with the gateway's echo.
  package let canonicalRequest: String
}
