extension Signer {
  /// Checks the signature of a request as it was received.
  ///
  /// `target` is the request line's: path and query, still encoded. `lookup` gives the key of an id, nil for an
  /// unknown one. The date is not compared with a clock: that is the caller's, who has one.
  package static func verify(
    method: String, target: String, headers: [(String, String)], body: [UInt8],
    lookup: (String) -> AccessKey?
  ) -> Verdict {
    let received = Dictionary(headers.map { ($0.0.lowercased(), $0.1) }) { "\($0),\($1)" }
    guard let header = received["authorization"] else { return .missing }
    guard let claim = Authorization(header), let date = received[dateHeader] else { return .malformed }
    let names = Set(claim.signedHeaders)
    let signed = names.compactMap { name in received[name].map { (name, $0) } }
    guard signed.count == claim.signedHeaders.count, names.isSuperset(of: ["host", dateHeader]) else {
      return .malformed
    }
    guard let key = lookup(claim.access) else { return .unknownKey(claim.access) }
    let canonical = canonicalRequest(method: method, target: target, headers: signed, body: body)
    let isToken = key.securityToken == nil || areEqual(received[tokenHeader] ?? "", key.securityToken ?? "")
    let isRight = areEqual(canonical.signature(key: key, date: date), claim.signature)
    return isRight && isToken ? .accepted(key.id) : .mismatch(canonicalRequest: canonical.text)
  }

  private static func canonicalRequest(
    method: String, target: String, headers: [(String, String)], body: [UInt8]
  ) -> CanonicalRequest {
    let sides = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query = sides.count > 1 ? PercentEncoding.parameters(ofQuery: String(sides[1])) : []
    let isUnsigned = headers.contains { $0.0 == payloadHeader && CanonicalRequest.trimmed($0.1) == unsignedPayload }
    return CanonicalRequest(
      method: method, path: String(sides[0]), query: PercentEncoding.query(query), headers: headers,
      payload: CanonicalRequest.payload(body, stated: isUnsigned ? unsignedPayload : nil))
  }

  /// Takes as long for a guess that is nearly right as for one that is all wrong.
  private static func areEqual(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
  }
}
