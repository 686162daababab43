/// The rows that a list shows, in its order.
package struct Listing: Equatable, Sendable {
  package static let empty = Listing()

  package let spec: ListingSpec
  /// Indexes into the snapshot's tasks.
  package let rows: [Int32]
  /// How many tasks the filter hides.
  package let hidden: Int
  /// All rows in the spec's order, for the next listing of the same tasks.
  private let sorted: [Int32]
  private let basis: Basis?

  /// What the rows were made of.
  private struct Basis: Equatable {
    let generation: Int
    let takenAt: Int64
    let tasks: Int
    let rosterNow: Int64
    let now: Int64
  }

  private init() {
    spec = ListingSpec()
    rows = []
    hidden = 0
    sorted = []
    basis = nil
  }

  /// The rows of a digest, with the roster of the same digest, at `now` in epoch milliseconds.
  ///
  /// The order of the listing before is taken over when it is of the same tasks, and only its rows are looked at when
  /// the query has become narrower.
  package init(spec: ListingSpec, digest: Digest, roster: Roster, now: Int64, narrowing previous: Listing?) {
    let tasks = digest.snapshot.tasks.count
    let basis = Basis(
      generation: digest.generation, takenAt: digest.snapshot.takenAt, tasks: tasks, rosterNow: roster.now, now: now)
    let filter = RowFilter(digest: digest, roster: roster, now: now)
    let known = previous.flatMap { $0.isOrdered(as: spec, on: basis) ? $0 : nil }
    sorted = known?.sorted ?? SortKeys(digest: digest, roster: roster).rows(spec.order)
    let narrowed = known.flatMap { $0.isWidened(to: spec, on: basis) ? $0 : nil }
    let candidates = narrowed?.rows ?? sorted
    let urgent = spec.problemsOnly && narrowed?.spec.problemsOnly != true ? filter.keepProblems(candidates) : candidates
    rows = narrowed?.spec.query == spec.query ? urgent : filter.keep(urgent, spec.query.root)
    hidden = tasks - rows.count
    self.spec = spec
    self.basis = basis
  }

  private func isOrdered(as other: ListingSpec, on basis: Basis) -> Bool {
    guard let mine = self.basis else { return false }
    return spec.order == other.order && mine.generation == basis.generation && mine.takenAt == basis.takenAt
      && mine.tasks == basis.tasks && mine.rosterNow == basis.rosterNow
  }

  /// Whether all rows of the other spec are among these.
  private func isWidened(to other: ListingSpec, on basis: Basis) -> Bool {
    let isTimely = self.basis?.now == basis.now || !spec.query.root.isTimed
    return isTimely && (other.problemsOnly || !spec.problemsOnly) && other.query.root.implies(spec.query.root)
  }
}
