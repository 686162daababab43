/// Outcomes of runs one behind the other, as a person types them: `✗✗`, `✓✗`, `xx` or `x◌`.
struct RunPattern: Equatable, Sendable {
  private let strip: RunStrip
  private let length: Int
  /// Whether the runs must be the last ones before one that is under way.
  private let isRunning: Bool

  /// Nil for what holds another sign, no run at all, or more than a strip has. `◌` stands for a run that is under way,
  /// and only at the end.
  init?(_ text: String) {
    let signs = text.hasSuffix("◌") ? text.dropLast() : text[...]
    isRunning = signs.endIndex < text.endIndex
    var strip = RunStrip()
    for sign in signs {
      guard let outcome = Self.outcome(sign) else { return nil }
      strip.append(outcome)
    }
    length = signs.count
    guard length <= RunStrip.length, length > 0 || isRunning else { return nil }
    self.strip = strip
  }

  private static func outcome(_ sign: Character) -> RunOutcome? {
    switch sign {
    case "✗", "✘", "✕", "✖", "×", "x", "X": .failed
    case "✓", "✔", "v", "V", "o", "O": .succeeded
    case "?", "·", ".": .other
    default: nil
    }
  }

  /// Whether a task's last runs have these among them.
  func isFound(in other: RunStrip, of run: RunFacts) -> Bool {
    if isRunning, run.syncCode != .syncing { return false }
    let mask = UInt16(truncatingIfNeeded: (UInt32(1) << UInt32(2 * length)) - 1)
    let places = isRunning ? 0...0 : 0...(RunStrip.length - length)
    return places.contains { other.bits >> UInt16(2 * $0) & mask == strip.bits }
  }
}
