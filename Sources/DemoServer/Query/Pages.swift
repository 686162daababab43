/// Answers list calls, and keeps what the pages of one listing have in common, for as long as the moment stands.
actor Pages {
  /// Listings kept for one moment.
  private static let limit = 16

  private let world: World
  private var moment: Int64?
  private var kept: [TaskQuery.Selection: [Int32]] = [:]

  init(world: World) { self.world = world }

  /// The places that `query`'s page shows at `moment`, and how many tasks its filters admit.
  func page(_ query: TaskQuery, at moment: Int64) -> (places: [Int], total: Int) {
    guard !query.selection.isEverything else {
      return (Array(query.range(of: world.count)), world.count)
    }
    let listing = listing(query.selection, at: moment)
    return (listing[query.range(of: listing.count)].map(Int.init), listing.count)
  }

  private func listing(_ selection: TaskQuery.Selection, at moment: Int64) -> [Int32] {
    if self.moment != moment || kept.count >= Self.limit { kept = [:] }
    self.moment = moment
    if let known = kept[selection] { return known }
    let places = world.places(selection, at: moment)
    kept[selection] = places
    return places
  }
}

extension TaskQuery {
  /// The part of a listing with `count` tasks that the page shows; empty behind its end.
  fileprivate func range(of count: Int) -> Range<Int> {
    let first = min(offset, count)
    return first..<min(first + limit, count)
  }
}
