/// The outcomes of a task's last runs, oldest first, at most `length` of them, in two bytes.
package struct RunStrip: Equatable, Sendable {
  package static let length = 8

  /// Two bits a run, the newest lowest: 0 for none, else as `RunOutcome`, with 3 for what is neither.
  package private(set) var bits: UInt16

  package init(bits: UInt16 = 0) { self.bits = bits }

  /// Takes a run that has ended behind the others; one that is under way is left out.
  package mutating func append(_ outcome: RunOutcome) {
    guard outcome != .running else { return }
    bits = bits << 2 | UInt16(outcome.rawValue)
  }

  /// Takes back the run behind all others.
  mutating func forgetNewest() { bits >>= 2 }

  /// Oldest first.
  package var outcomes: [RunOutcome] {
    (0..<Self.length).reversed().compactMap { place in
      let code = UInt8(truncatingIfNeeded: bits >> (2 * UInt16(place)) & 3)
      return code == 0 ? nil : RunOutcome(rawValue: code)
    }
  }

  /// How the last run ended; nil when none is known.
  package var newest: RunOutcome? { bits & 3 == 0 ? nil : RunOutcome(rawValue: UInt8(bits & 3)) }

  /// How many of the runs failed.
  package var failures: Int { outcomes.count { $0 == .failed } }

  /// How often the runs turned from success to failure or back; a run that is neither is passed over.
  package var flips: Int {
    let told = outcomes.filter { $0 == .succeeded || $0 == .failed }
    return zip(told, told.dropFirst()).count { $0 != $1 }
  }

  /// So many flips among the last runs are flapping.
  package static let flappingFlips = 4

  /// Whether the task fails and recovers over and over: at least `flappingFlips` flips among the last `length` runs.
  package var isFlapping: Bool { flips >= Self.flappingFlips }
}
