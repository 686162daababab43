import TaskModel

/// Which places' next good poll is the first that a person sees after being away.
struct Absence: Sendable {
  /// Nothing of these was shown yet in this run of the program.
  private var fresh: Set<PlaceID> = []
  /// These were shown before somebody or the program went away.
  private var left: Set<PlaceID> = []

  /// Watches these places from now on.
  mutating func watch(_ places: [PlaceID], new: Set<PlaceID>) {
    fresh = fresh.intersection(places).union(new)
    left.formIntersection(places)
  }

  /// The person, or the whole program, was away until now.
  mutating func end(_ places: some Sequence<PlaceID>) { left.formUnion(places) }

  /// Since when what a good poll of a place brings is news; asked once a poll. `before` is the last good poll, and
  /// both are in epoch milliseconds. Who was away for less than `gapLimit` missed nothing.
  mutating func look(at place: PlaceID, takenAt: Int64, before: Int64?, gapLimit: Int64) -> KeptPoll.Look {
    let isFresh = fresh.remove(place) != nil
    let isReturn = left.remove(place) != nil
    if isFresh { return .shown }
    guard isReturn, let before, takenAt - before > gapLimit else { return .none }
    return .since(before)
  }
}
