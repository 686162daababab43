/// Issues the tokens of the metadata service's sessions.
actor MetadataDesk {
  /// How long a session may be, in seconds.
  static let lives = 1...21_600
  /// Sessions that are remembered.
  private static let limit = 100

  private var ends: [String: Int64] = [:]
  private var order: [String] = []
  private var issued: UInt64 = 0

  /// A new session's token, good for `seconds` from `now` on.
  func issue(seconds: Int, at now: Int64) -> String {
    issued += 1
    var dice = SplitMix64(UInt64(bitPattern: now), issued, 46)
    let token = dice.hexadecimal() + dice.hexadecimal()
    if order.count >= Self.limit { ends[order.removeFirst()] = nil }
    order.append(token)
    ends[token] = now + Int64(seconds) * 1000
    return token
  }

  func isKnown(_ token: String, at now: Int64) -> Bool { ends[token].map { now < $0 } ?? false }
}
