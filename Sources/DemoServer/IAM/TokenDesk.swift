/// Issues tokens, and knows for each of them how long it is good.
actor TokenDesk {
  /// What a token is good for.
  struct Grant: Equatable {
    /// Epoch milliseconds of the wall clock; from then on the token is refused.
    let expiry: Int64
    /// False for a token of the account as a whole, which the service doesn't take.
    let isForProject: Bool
  }

  /// Tokens that are remembered; older ones are as good as forged.
  private static let limit = 1000
  /// Numbers in a token: real ones run to kilobytes too.
  private static let blocks = 64

  private let seed: UInt64
  /// How long a token is good, in milliseconds.
  private let life: Int64
  private var grants: [String: Grant] = [:]
  private var order: [String] = []
  private var issued: UInt64 = 0

  /// A desk whose tokens are good for `seconds`, by default for the documented day.
  init(seed: UInt64, seconds: Int? = nil) {
    self.seed = seed
    life = Int64(seconds ?? 86_400) * 1000
  }

  /// A new token from `now` on, with what it is good for.
  func issue(at now: Int64, isForProject: Bool) -> (token: String, grant: Grant) {
    issued += 1
    var dice = SplitMix64(seed, issued, 42)
    let token = "DEMO" + (0..<Self.blocks).map { _ in dice.hexadecimal() }.joined()
    let grant = Grant(expiry: now + life, isForProject: isForProject)
    if order.count >= Self.limit { grants[order.removeFirst()] = nil }
    order.append(token)
    grants[token] = grant
    return (token, grant)
  }

  /// What `token` is or was good for; nil for one that was never issued here.
  func grant(of token: String) -> Grant? { grants[token] }
}
