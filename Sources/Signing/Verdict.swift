/// What became of a request's signature.
package enum Verdict: Equatable, Sendable {
  /// There is no `Authorization` header.
  case missing
  /// The header isn't of this scheme, or names a header that the request doesn't have.
  case malformed
  case unknownKey(String)
  /// The signature isn't that of the request. The text is what was hashed here, for an echo like the gateway's.
  case mismatch(canonicalRequest: String)
  /// The signature is right, and made with the key of this id.
  case accepted(String)
}
