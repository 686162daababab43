import Signing

/// Checks who asks, as the service's gateway does: a token, or a signature by the demo's key.
struct Gatekeeper {
  let credentials: DemoCredentials
  /// Epoch milliseconds after which nobody is let in, nil for never.
  let expiry: Int64?

  /// The answer to whom isn't let in, nil to the others.
  func refusal(of request: Received, at now: Int64) -> Answer? {
    let isExpired = expiry.map { now >= $0 } ?? false
    if let token = request.header("x-auth-token") { return refusal(ofToken: token, isExpired) }
    return refusal(of: verdict(on: request), isExpired)
  }

  private func refusal(ofToken token: String, _ isExpired: Bool) -> Answer? {
    guard token == credentials.token else { return .unauthenticated("decrypt token fail") }
    return isExpired ? .expired : nil
  }

  private func verdict(on request: Received) -> Verdict {
    let key = AccessKey(id: credentials.accessKey, secret: credentials.secretKey)
    return Signer.verify(method: request.method, target: request.target, headers: request.headers, body: []) { id in
      id == key.id ? key : nil
    }
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
