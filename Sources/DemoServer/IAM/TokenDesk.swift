/// Issues tokens, and knows for each of them how long it is good.
actor TokenDesk {
  /// What a token is good for.
  struct Grant: Equatable {
    let caller: Caller
    /// What clients are told: epoch milliseconds of the wall clock.
    let expiry: Int64
    /// From then on the token is refused; before its expiry where tokens are revoked.
    let end: Int64
  }

  /// Tokens that are remembered; older ones are as good as forged.
  private static let limit = 1000
  /// Numbers in a token: real ones run to kilobytes too.
  private static let blocks = 64

  private let seed: UInt64
  private let life: Lifetime
  private var grants: [String: Grant] = [:]
  private var order: [String] = []
  private var issued: UInt64 = 0

  init(seed: UInt64, life: Lifetime = Lifetime()) {
    self.seed = seed
    self.life = life
  }

  /// A new token from `now` on, with what it is good for.
  func issue(to caller: Caller, at now: Int64) -> (token: String, grant: Grant) {
    issued += 1
    var dice = SplitMix64(seed, issued, 42)
    let token = "DEMO" + (0..<Self.blocks).map { _ in dice.hexadecimal() }.joined()
    let (expiry, end) = life.ends(from: now, seconds: Lifetime.day)
    if order.count >= Self.limit { grants[order.removeFirst()] = nil }
    order.append(token)
    let grant = Grant(caller: caller, expiry: expiry, end: end)
    grants[token] = grant
    return (token, grant)
  }

  /// What `token` is or was good for; nil for one that was never issued here.
  func grant(of token: String) -> Grant? { grants[token] }
}
