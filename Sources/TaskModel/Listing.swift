/// The rows that a list shows, in its order.
package struct Listing: Sendable {
  package static let empty = Listing()

  package let spec: ListingSpec
  /// Indexes into the snapshot's tasks.
  package let rows: [Int32]
  /// How many tasks the filter hides.
  package let hidden: Int
  /// All rows in the spec's order, for the next listing of the same tasks.
  private let sorted: [Int32]
  private let basis: ListingBasis?
  /// Where the word was found, when the query is just one.
  private let hits: WordHits?

  private init() {
    spec = ListingSpec()
    rows = []
    hidden = 0
    sorted = []
    basis = nil
    hits = nil
  }

  /// The rows of a digest, with the roster of the same digest, at `now` in epoch milliseconds.
  ///
  /// What the listing before has worked out is taken over as far as it still holds: the order of the same tasks, and
  /// its rows when the query is the same or has become narrower.
  package init(spec: ListingSpec, digest: Digest, roster: Roster, now: Int64, narrowing previous: Listing?) {
    let basis = ListingBasis(digest: digest, roster: roster, now: now)
    let filter = RowFilter(digest: digest, roster: roster, now: now, places: spec.places, notes: spec.notes)
    let ordered = previous.flatMap { $0.isOrdered(as: spec, on: basis) ? $0 : nil }
    let wider = previous.flatMap { $0.isWidened(to: spec, on: basis) ? $0 : nil }
    sorted = ordered?.sorted ?? SortKeys(digest: digest, roster: roster, places: spec.places).rows(spec.order)
    let candidates = ordered == nil || wider == nil ? Self.pick(wider?.rows, from: sorted) : wider?.rows ?? sorted
    let urgent = spec.problemsOnly && wider?.spec.problemsOnly != true ? filter.keepProblems(candidates) : candidates
    let rest = spec.query.root.beyond(wider?.spec.query.root ?? .everything)
    if case .test(.word(let needle)) = spec.query.root, rest != .everything {
      (rows, hits) = filter.find(needle, in: urgent, after: wider?.hits)
    } else {
      rows = filter.keep(urgent, rest)
      hits = rest == .everything ? wider?.hits : nil
    }
    hidden = digest.snapshot.tasks.count - rows.count
    self.spec = spec
    self.basis = basis
  }

  /// Whether all rows are in the order that the other spec asks for.
  private func isOrdered(as other: ListingSpec, on basis: ListingBasis) -> Bool {
    guard let mine = self.basis, spec.order == other.order, spec.places == other.places, mine.isOfSameTasks(as: basis)
    else { return false }
    return mine.isOfSameRoster(as: basis) || !spec.order.usesStandings
  }

  /// Whether all rows of the other spec are among these.
  private func isWidened(to other: ListingSpec, on basis: ListingBasis) -> Bool {
    guard let mine = self.basis, spec.places == other.places, mine.isOfSameTasks(as: basis) else { return false }
    guard spec.notes == other.notes else { return false }
    guard other.problemsOnly || !spec.problemsOnly, other.query.root.implies(spec.query.root) else { return false }
    if spec.query.root.isTimed, mine.now != basis.now { return false }
    return mine.isOfSameRoster(as: basis) || !(spec.problemsOnly || spec.query.root.usesStandings)
  }

  /// Some of the rows, in the order of all.
  private static func pick(_ some: [Int32]?, from sorted: [Int32]) -> [Int32] {
    guard let some, some.count < sorted.count else { return sorted }
    var marks = [Bool](repeating: false, count: sorted.count)
    for row in some { marks[Int(row)] = true }
    return sorted.filter { marks[Int($0)] }
  }
}

extension Listing: Equatable {
  /// Equal when they show the same, however they came to it.
  package static func == (left: Self, right: Self) -> Bool {
    left.spec == right.spec && left.rows == right.rows && left.hidden == right.hidden
  }
}
