/// Signs requests with SDK-HMAC-SHA256, the plain AK/SK scheme of the service's gateway, and checks such signatures.
package enum Signer {
  static let algorithm = "SDK-HMAC-SHA256"
  static let unsignedPayload = "UNSIGNED-PAYLOAD"
  static let dateHeader = "x-sdk-date"
  static let payloadHeader = "x-sdk-content-sha256"
  static let tokenHeader = "x-security-token"

  /// Signs `request` at `date`, which is UTC written `YYYYMMDDTHHMMSSZ` (see `SigningDate`).
  ///
  /// All headers given are signed, but for those whose name contains `_`. Sign again for each attempt: the date is
  /// part of the signature, and the service refuses one that is about a quarter of an hour off.
  package static func sign(_ request: SigningRequest, key: AccessKey, date: String) -> SignedRequest {
    let headers = completed(request, key: key, date: date)
    let signed = headers.map { ($0.0.lowercased(), $0.1) }.filter { !$0.0.contains("_") }
    let query = PercentEncoding.query(request.query)
    let canonical = CanonicalRequest(
      method: request.method, path: request.path, query: query, headers: signed,
      payload: CanonicalRequest.payload(request.body, stated: signed.first { $0.0 == payloadHeader }?.1))
    let signature = canonical.signature(key: key, date: date)
    let authorization =
      "\(algorithm) Access=\(key.id), SignedHeaders=\(canonical.signedHeaders), Signature=\(signature)"
    return SignedRequest(
      authorization: authorization, headers: headers + [("Authorization", authorization)], canonicalQuery: query,
      signature: signature, canonicalRequest: canonical.text)
  }

  /// The headers to send: those given, without blanks around their values, and those that the scheme adds, each of them
  /// once. A `Host` that is given stays.
  private static func completed(_ request: SigningRequest, key: AccessKey, date: String) -> [(String, String)] {
    var added = [("X-Sdk-Date", date)]
    if !request.headers.contains(where: { $0.0.lowercased() == "host" }) { added.insert(("Host", request.host), at: 0) }
    if let token = key.securityToken { added.append(("X-Security-Token", token)) }
    if leavesBodyUncovered(request) { added.append(("X-Sdk-Content-Sha256", unsignedPayload)) }
    let names = Set(added.map { $0.0.lowercased() } + ["authorization"])
    let given = request.headers.filter { !names.contains($0.0.lowercased()) }
    return (given + added).map { ($0.0, CanonicalRequest.trimmed($0.1)) }
  }

  /// Bodies that are neither JSON nor BSON aren't hashed. The official signer looks for the type under this very name.
  private static func leavesBodyUncovered(_ request: SigningRequest) -> Bool {
    guard let type = request.headers.first(where: { $0.0 == "Content-Type" })?.1, !type.isEmpty else { return false }
    return !type.hasPrefix("application/json") && !type.hasPrefix("application/bson")
  }
}
