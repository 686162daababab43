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

  /// Oldest first.
  package var outcomes: [RunOutcome] {
    (0..<Self.length).reversed().compactMap { place in
      let code = UInt8(truncatingIfNeeded: bits >> (2 * UInt16(place)) & 3)
      return code == 0 ? nil : RunOutcome(rawValue: code)
    }
  }
}
