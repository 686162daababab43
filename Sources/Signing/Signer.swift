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
      payload: CanonicalRequest.payload(request.body, unsigned: signed.contains { $0.0 == payloadHeader }))
    let signature = canonical.signature(key: key, date: date)
    let authorization =
      "\(algorithm) Access=\(key.id), SignedHeaders=\(canonical.signedHeaders), Signature=\(signature)"
    return SignedRequest(
      authorization: authorization, headers: headers + [("Authorization", authorization)], canonicalQuery: query,
      signature: signature, canonicalRequest: canonical.text)
  }

  /// The headers to send: those given, and those that the scheme adds, each of them once.
  private static func completed(_ request: SigningRequest, key: AccessKey, date: String) -> [(String, String)] {
    var added = [("Host", request.host), ("X-Sdk-Date", date)]
    if let token = key.securityToken { added.append(("X-Security-Token", token)) }
    if leavesBodyUncovered(request) { added.append(("X-Sdk-Content-Sha256", unsignedPayload)) }
    let names = Set(added.map { $0.0.lowercased() } + ["authorization"])
    return request.headers.filter { !names.contains($0.0.lowercased()) } + added
  }

  /// Bodies that are neither JSON nor BSON aren't hashed.
  private static func leavesBodyUncovered(_ request: SigningRequest) -> Bool {
    let type = request.headers.first { $0.0.lowercased() == "content-type" }?.1.lowercased()
    guard let type, !request.body.isEmpty else { return false }
    return !type.hasPrefix("application/json") && !type.hasPrefix("application/bson")
  }
}
