extension Gathering {
  /// The places that needn't be polled, as another one shows the same instance and answers.
  package var spared: [PlaceID] { seats.indices.filter(isSpared).map { seats[$0].member.place } }

  /// The place by which the tasks that are shown under `place` are read now: itself, or the one that stands in for it.
  package func reader(of place: PlaceID) -> PlaceID {
    guard let index = index(of: place) else { return place }
    return seats[source(ofGroup: index)].member.place
  }

  func isSpared(_ index: Int) -> Bool {
    mates(of: index).contains { precedes($0, index) && !seats[$0].isFailing }
  }

  /// Whether the tasks that the place shows are shown under it.
  func leads(_ index: Int) -> Bool { !mates(of: index).contains { precedes($0, index) } }

  /// The place that speaks for the instance: the first that answers, else the first.
  func source(ofGroup index: Int) -> Int {
    let group = (mates(of: index) + [index]).sorted { precedes($0, $1) }
    return group.first { seats[$0].snapshot != nil && !seats[$0].isFailing }
      ?? group.first { seats[$0].snapshot != nil } ?? index
  }

  /// The other places that show the same instance.
  private func mates(of index: Int) -> [Int] {
    guard let instance = seats[index].instance else { return [] }
    let realm = seats[index].member.realm
    return seats.indices.filter { other in
      other != index && seats[other].instance == instance && seats[other].member.realm == realm
    }
  }

  /// By the order in which they answered first, then by that of the board.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (seats[one].rank ?? .max, seats[other].rank ?? .max)
    return left == right ? one < other : left < right
  }
}
