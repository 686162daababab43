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
  private let basis: Basis?

  /// What the rows were made of.
  private struct Basis {
    let generation: Int
    /// Held so that no other tasks can come to lie in the same memory.
    let tasks: [SyncTask]
    let rosterNow: Int64
    let now: Int64

    func isOfSameTasks(as other: Basis) -> Bool {
      generation == other.generation && rosterNow == other.rosterNow && tasks.count == other.tasks.count
        && tasks.withUnsafeBufferPointer(\.baseAddress) == other.tasks.withUnsafeBufferPointer(\.baseAddress)
    }
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
    let basis = Basis(
      generation: digest.generation, tasks: digest.snapshot.tasks, rosterNow: roster.now, now: now)
    let filter = RowFilter(digest: digest, roster: roster, now: now)
    let known = previous.flatMap { $0.isOrdered(as: spec, on: basis) ? $0 : nil }
    sorted = known?.sorted ?? SortKeys(digest: digest, roster: roster).rows(spec.order)
    let narrowed = known.flatMap { $0.isWidened(to: spec, on: basis) ? $0 : nil }
    let candidates = narrowed?.rows ?? sorted
    let urgent = spec.problemsOnly && narrowed?.spec.problemsOnly != true ? filter.keepProblems(candidates) : candidates
    rows = narrowed?.spec.query == spec.query ? urgent : filter.keep(urgent, spec.query.root)
    hidden = digest.snapshot.tasks.count - rows.count
    self.spec = spec
    self.basis = basis
  }

  private func isOrdered(as other: ListingSpec, on basis: Basis) -> Bool {
    spec.order == other.order && self.basis?.isOfSameTasks(as: basis) == true
  }

  /// Whether all rows of the other spec are among these.
  private func isWidened(to other: ListingSpec, on basis: Basis) -> Bool {
    let isTimely = self.basis?.now == basis.now || !spec.query.root.isTimed
    return isTimely && (other.problemsOnly || !spec.problemsOnly) && other.query.root.implies(spec.query.root)
  }
}

extension Listing: Equatable {
  /// Equal when they show the same, however they came to it.
  package static func == (left: Self, right: Self) -> Bool {
    left.spec == right.spec && left.rows == right.rows && left.hidden == right.hidden
  }
}
