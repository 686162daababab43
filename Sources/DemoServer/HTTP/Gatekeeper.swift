import Signing

/// Checks who asks, as the service's gateway does: by a token, or by a signature.
struct Gatekeeper {
  let credentials: DemoCredentials
  /// Epoch milliseconds after which neither the token that clients are told nor the key is taken, nil for never.
  let expiry: Int64?
  /// Who the token that clients are told stands for.
  let holder: Caller
  /// Who knows the tokens that a sign-in brought.
  let tokens: TokenDesk
  let keys: KeyDesk

  /// Who sent the request at `now`, epoch milliseconds.
  func caller(of request: Received, at now: Int64) async throws(Refusal) -> Caller {
    guard let token = request.header("x-auth-token") else { return try await signer(of: request, at: now) }
    return try await holder(of: token, at: now)
  }

  /// Who a token stands for.
  func holder(of token: String, at now: Int64) async throws(Refusal) -> Caller {
    if token == credentials.token {
      if let expiry, now >= expiry { throw .token(.expired) }
      return holder
    }
    guard let grant = await tokens.grant(of: token) else { throw .token(.unauthenticated("decrypt token fail")) }
    guard now < grant.end else { throw .token(.expired) }
    return grant.caller
  }

  private func signer(of request: Received, at now: Int64) async throws(Refusal) -> Caller {
    guard request.header("authorization") != nil else { throw .signature("x-auth-token not found") }
    guard let claim = SignatureClaim(request) else { throw .signature("verify aksk signature fail") }
    if await keys.isLocked(claim.access, at: now) {
      throw .signature("AK access failed to reach the limit,forbidden")
    }
    guard let held = await keys.held(claim.access, at: now), Self.isKnown(held, to: request) else {
      throw .signature("Get secretKey failed,ak:\(claim.access),err:ak not exist")
    }
    guard claim.isInTime(at: now) else {
      let server = SigningDate.text(epochSeconds: BeijingTime.floorDivided(now, 1000))
      throw .signature("signature expired, signature time:\(claim.date),server time:\(server)")
    }
    let isRightToken = (request.header("x-security-token") ?? "") == held.key.securityToken ?? ""
    guard isRightToken else { throw .signature("decrypt token fail") }
    do throws(Refusal) {
      try Self.verify(request, claim, held.key)
    } catch {
      await keys.count(claim.access, isRight: false, at: now)
      throw error
    }
    await keys.count(claim.access, isRight: true, at: now)
    return held.caller
  }

  /// A temporary key is looked up by its token: without one nobody knows it.
  private static func isKnown(_ held: KeyDesk.Held, to request: Received) -> Bool {
    held.key.securityToken == nil || request.header("x-security-token")?.isEmpty == false
  }

  private static func verify(_ request: Received, _ claim: SignatureClaim, _ key: AccessKey) throws(Refusal) {
    let verdict = Signer.verify(
      method: request.method, target: request.target, headers: request.headers, body: request.body
    ) { id in id == key.id ? key : nil }
    switch verdict {
    case .accepted:
      guard key.securityToken == nil || claim.signedHeaders.contains("x-security-token") else {
        throw .signature("verify aksk signature fail")
      }
    case .mismatch(let request):
      let echo = request.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|")
      throw .signature("verify aksk signature fail, canonicalRequest:\(echo)")
    case .missing, .malformed, .unknownKey: throw .signature("verify aksk signature fail")
    }
  }
}
