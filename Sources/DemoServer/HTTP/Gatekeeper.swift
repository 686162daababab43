import Signing

/// Checks who asks, as the service's gateway does: a token, or a signature by the demo's key.
struct Gatekeeper {
  let credentials: DemoCredentials
  /// Epoch milliseconds after which neither the token that clients are told nor the key is taken, nil for never.
  let expiry: Int64?
  /// Who knows the tokens that a sign-in brought.
  let desk: TokenDesk

  /// The answer to whom isn't let in at `route`, nil to the others.
  func refusal(of request: Received, at route: Route, now: Int64) async -> Answer? {
    let isExpired = expiry.map { now >= $0 } ?? false
    guard let token = request.header("x-auth-token") else { return refusal(of: verdict(on: request), isExpired) }
    if token == credentials.token { return isExpired ? .expired : nil }
    guard let grant = await desk.grant(of: token) else { return .unauthenticated("decrypt token fail") }
    guard now < grant.expiry else { return .expired }
    return grant.isForProject || route.project == nil ? nil : .foreignProject
  }

  private func verdict(on request: Received) -> Verdict {
    let key = AccessKey(id: credentials.accessKey, secret: credentials.secretKey)
    return Signer.verify(
      method: request.method, target: request.target, headers: request.headers, body: request.body
    ) { id in id == key.id ? key : nil }
  }

  private func refusal(of verdict: Verdict, _ isExpired: Bool) -> Answer? {
    switch verdict {
    case .missing: return .unauthenticated("x-auth-token not found")
    case .malformed: return .unauthenticated("verify aksk signature fail")
    case .unknownKey(let id): return .unauthenticated("Get secretKey failed,ak:\(id),err:ak not exist")
    case .mismatch(let request):
      let echo = request.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|")
      return .unauthenticated("verify aksk signature fail, canonicalRequest:\(echo)")
    case .accepted(let id):
      return isExpired ? .unauthenticated("Get secretKey failed,ak:\(id),err:ak not exist") : nil
    }
  }
}
