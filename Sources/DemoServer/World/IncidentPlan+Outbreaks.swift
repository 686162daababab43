extension IncidentPlan {
  /// Members are dealt to groups of some sixteen, each of one cluster type.
  static func group(of seat: Seat) -> Int {
    var dice = seat.dice(8)
    return seat.index / Persona.castSize * 4 + dice.below(4)
  }

  private static let epoch = 8 * BeijingTime.hour

  /// What the member's group suffers in the third of a day in which the run lies. A task takes part in every other
  /// one at most, so that good runs part two incidents whatever its interval.
  func outbreak(at run: Int64) -> Incident? {
    let number = BeijingTime.floorDivided(beat.start(of: run), Self.epoch)
    let group = Self.group(of: seat)
    guard (number & 1) == Int64(seat.index & 1), takesPart(in: number) else { return nil }
    var dice = SplitMix64(seat.world, UInt64(group), UInt64(bitPattern: number))
    guard dice.percent(60) else { return nil }
    let opening = number * Self.epoch + dice.within(10 * BeijingTime.minute...3 * BeijingTime.hour)
    let closing = opening + dice.within(70 * BeijingTime.minute...270 * BeijingTime.minute)
    return Incident(.fails, first: beat.firstRun(from: opening), end: beat.firstRun(from: closing), cause: dice.next())
  }

  private func takesPart(in number: Int64) -> Bool {
    var dice = seat.dice(9 &+ UInt64(bitPattern: number))
    return dice.percent(85)
  }
}
