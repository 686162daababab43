/// What a listing was made of, to tell what still holds for the next.
struct ListingBasis: Sendable {
  private let generation: Int
  /// Held so that no other tasks can come to lie in the same memory.
  private let tasks: [SyncTask]
  private let rosterNow: Int64
  private let acknowledgements: Acknowledgements
  let now: Int64

  init(digest: Digest, roster: Roster, now: Int64) {
    generation = digest.generation
    tasks = digest.snapshot.tasks
    rosterNow = roster.now
    acknowledgements = roster.acknowledgements
    self.now = now
  }

  func isOfSameTasks(as other: ListingBasis) -> Bool {
    generation == other.generation && tasks.count == other.tasks.count
      && tasks.withUnsafeBufferPointer { $0.baseAddress } == other.tasks.withUnsafeBufferPointer { $0.baseAddress }
  }

  func isOfSameRoster(as other: ListingBasis) -> Bool {
    rosterNow == other.rosterNow && acknowledgements == other.acknowledgements
  }
}
