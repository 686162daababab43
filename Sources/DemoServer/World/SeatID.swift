/// A task's id: 32 hexadecimal digits that lead back to its place, so that one task of 100,000 is found at once.
enum SeatID {
  private static let factor: UInt32 = 0x9e37_79b1
  /// The factor's inverse: their product is 1.
  private static let inverse: UInt32 = 0x0e8b_2f51

  /// The id of the task that sits there.
  static func text(_ seat: Seat) -> String {
    var dice = seat.dice(11)
    let place = UInt64((UInt32(truncatingIfNeeded: seat.index) ^ mask(seat.world)) &* factor)
    return SplitMix64.hexadecimal(place << 32 | dice.next() >> 32, dice.next())
  }

  /// The place that an id of the world of `seed` leads to, in or out of its list; nil for what is no such id.
  static func index(of id: String, seed: UInt64) -> Int? {
    guard id.utf8.count == 32, let place = UInt32(id.prefix(8), radix: 16) else { return nil }
    return Int((place &* inverse) ^ mask(seed))
  }

  private static func mask(_ seed: UInt64) -> UInt32 {
    var dice = SplitMix64(seed, 12)
    return UInt32(truncatingIfNeeded: dice.next())
  }
}
