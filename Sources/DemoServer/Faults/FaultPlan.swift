/// Which faults befall which request: drawn from the seed and the request's number.
struct FaultPlan {
  /// What is done instead of the answer, or to it.
  enum Deed: Equatable {
    case answer(Answer)
    case reset
    case hang
    case truncate
  }

  let seed: UInt64
  let faults: [Fault]

  /// Milliseconds to wait before the answer to this request.
  func delay(ofRequest number: Int) -> Int {
    var dice = SplitMix64(seed, UInt64(number), 30)
    return faults.reduce(0) { sum, fault in
      guard case .latency(let range) = fault else { return sum }
      return sum + Int(dice.within(Int64(range.lowerBound)...Int64(range.upperBound)))
    }
  }

  /// The first fault, in the order given, that strikes this request; nil for a sound one.
  func deed(atRequest number: Int) -> Deed? {
    var dice = SplitMix64(seed, UInt64(number), 31)
    for fault in faults {
      if let deed = Self.deed(of: fault, &dice) { return deed }
    }
    return nil
  }

  /// True when the limit of calls holds.
  var isThrottled: Bool { faults.contains(.throttle) }

  /// Seconds after which credentials are no longer taken, nil for never.
  var expiry: Int? {
    faults.compactMap { if case .expire(let seconds) = $0 { seconds } else { nil } }.min()
  }

  /// Seconds after which what was issued dies, nil for never.
  var revocation: Int? {
    faults.compactMap { if case .revoke(let seconds) = $0 { seconds } else { nil } }.min()
  }

  /// Milliseconds that the server's clock is ahead.
  var skew: Int64 {
    faults.reduce(0) { sum, fault in
      guard case .clock(let seconds) = fault else { return sum }
      return sum + Int64(seconds) * 1000
    }
  }

  private static func deed(of fault: Fault, _ dice: inout SplitMix64) -> Deed? {
    switch fault {
    case .latency, .throttle, .expire, .revoke, .clock: nil
    case .errors(let share): dice.percent(share) ? .answer(.serverFault(dice.below(3))) : nil
    case .tooMany(let share): dice.percent(share) ? .answer(.throttled(retryAfter: 10)) : nil
    case .truncate(let share): dice.percent(share) ? .truncate : nil
    case .html(let share): dice.percent(share) ? .answer(.page) : nil
    case .garbage(let share): dice.percent(share) ? .answer(.garbage(&dice)) : nil
    case .reset(let share): dice.percent(share) ? .reset : nil
    case .hang(let share): dice.percent(share) ? .hang : nil
    }
  }
}
