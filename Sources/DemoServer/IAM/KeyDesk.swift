import Signing

/// Knows the keys that requests are signed by, issues temporary ones, and locks out a key that is used wrongly.
actor KeyDesk {
  /// A key, and for whom and how long it is good.
  struct Held: Equatable {
    let key: AccessKey
    let caller: Caller
    /// What clients are told, epoch milliseconds; nil for a lasting key.
    let expiry: Int64?
    /// From then on the key isn't known; nil for never.
    let end: Int64?
  }

  /// More wrong signatures in a row than this lock a key, and for how long: as documented.
  static let lock = (failures: 5, seconds: Int64(300))
  /// Temporary keys that are remembered; older ones are unknown.
  private static let limit = 1000

  private let seed: UInt64
  private let life: Lifetime
  private var keys: [String: Held]
  private var order: [String] = []
  private var issued: UInt64 = 0
  private var lockout = Lockout(limit: lock.failures + 1, seconds: lock.seconds)

  /// A desk that knows `lasting`.
  init(seed: UInt64, life: Lifetime = Lifetime(), lasting: Held) {
    self.seed = seed
    self.life = life
    keys = [lasting.key.id: lasting]
  }

  /// A new temporary key from `now` on.
  func issue(to caller: Caller, at now: Int64, seconds: Int) -> Held {
    issued += 1
    var dice = SplitMix64(seed, issued, 44)
    let key = AccessKey(
      id: "DEMOTMP" + dice.hexadecimal().prefix(13).uppercased(),
      secret: "demo" + dice.hexadecimal() + dice.hexadecimal().prefix(4),
      securityToken: "demo" + (0..<24).map { _ in dice.hexadecimal() }.joined())
    let (expiry, end) = life.ends(from: now, seconds: seconds)
    let held = Held(key: key, caller: caller.scoped(.named), expiry: expiry, end: end)
    if order.count >= Self.limit { keys[order.removeFirst()] = nil }
    order.append(key.id)
    keys[key.id] = held
    return held
  }

  /// The key of this id, nil when there is none at `now`.
  func held(_ id: String, at now: Int64) -> Held? {
    keys[id].flatMap { held in held.end.map { now < $0 } ?? true ? held : nil }
  }

  func isLocked(_ id: String, at now: Int64) -> Bool { lockout.isLocked(id, at: now) }

  /// Counts a signature by this key.
  func count(_ id: String, isRight: Bool, at now: Int64) {
    if isRight { lockout.succeed(id) } else { lockout.fail(id, at: now) }
  }
}
