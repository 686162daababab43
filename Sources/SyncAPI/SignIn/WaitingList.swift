/// Those who wait for one outcome, each of whom can leave before.
struct WaitingList<Outcome: Sendable> {
  private var places: [Int: CheckedContinuation<Outcome, Never>] = [:]
  private var tickets = 0

  /// A ticket for somebody who is about to wait.
  mutating func ticket() -> Int {
    tickets += 1
    return tickets
  }

  mutating func add(_ place: CheckedContinuation<Outcome, Never>, _ ticket: Int) { places[ticket] = place }

  /// Tells all of them, who then wait no more.
  mutating func tell(_ outcome: Outcome) {
    let all = places.values
    places = [:]
    for place in all { place.resume(returning: outcome) }
  }

  /// Tells one alone, if it still waits.
  mutating func leave(_ ticket: Int, _ outcome: Outcome) {
    places.removeValue(forKey: ticket)?.resume(returning: outcome)
  }
}
