import TaskModel

/// Gives places their ids, from `PlaceID.only` on; none comes again before all others were used.
struct PlaceNumbers {
  private var following: UInt16 = 0

  /// An id that isn't among `taken`.
  mutating func next(besides taken: Set<PlaceID>) -> PlaceID {
    while taken.contains(PlaceID(rawValue: following)) { following &+= 1 }
    defer { following &+= 1 }
    return PlaceID(rawValue: following)
  }
}
