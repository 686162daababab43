/// Which open place goes on as which place of a new plan.
struct PlaceMatching {
  /// For each place of the plan the index of the open one; nil for what is new. No index comes twice.
  let sources: [Int?]

  /// The same site under the same name goes before the same site under another.
  init(_ open: [PlannedPlace], _ planned: [PlannedPlace]) {
    var free = Set(open.indices)
    var sources = [Int?](repeating: nil, count: planned.count)
    for isExact in [true, false] {
      for (index, place) in planned.enumerated() where sources[index] == nil {
        sources[index] = open.indices.first { other in
          free.contains(other) && open[other].site == place.site && (!isExact || open[other].context == place.context)
        }
        if let source = sources[index] { free.remove(source) }
      }
    }
    self.sources = sources
  }
}
