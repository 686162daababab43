/// The part that a task plays. Casting by numbers keeps a board of 145 tasks like one that people know: nearly all well,
/// a few failing, one stopped, one overdue, some never run; and a larger one the same in proportion.
enum Persona {
  /// Runs well, with a rare trouble of its own.
  case steady
  /// Belongs to a group that shares its troubles.
  case member
  /// One of three that fail together, and recover together, again and again.
  case fellow
  /// Runs every few minutes, so that the board moves.
  case brisk
  /// Fails until the service stops it, is started again, and fails again.
  case stopper
  /// Is scheduled, but for long stretches nothing starts it.
  case neglected
  /// Loses its cluster now and then.
  case orphan
  /// Ends in states that nobody expects.
  case odd
  /// Is run by hand, without a schedule.
  case manual
  /// Was set up and never run.
  case untouched

  /// The tasks among which each part is played in its share.
  static let castSize = 145

  /// The number of the part played at `index` in the world of `seed`, 0..<`castSize`.
  static func part(at index: Int, seed: UInt64) -> Int {
    var dice = SplitMix64(seed, UInt64(index / castSize), 1)
    return (index % castSize * 37 + dice.below(castSize)) % castSize
  }

  /// Who plays the part with this number. Boards of many thousands have fewer brisk tasks, in proportion.
  init(part: Int, company: Int) {
    self =
      switch part {
      case 0..<4: .untouched
      case 4: .odd
      case 5, 6: .stopper
      case 7, 8: .neglected
      case 9: .orphan
      case 10..<14: .manual
      case 14..<23: company < 8 || company % 10 == 0 ? .brisk : .steady
      case 23..<29: .fellow
      case 29..<90: .member
      default: .steady
      }
  }
}
