import Dashboard
import TaskModel

/// How the digester works with the memory: what is remembered stands in for places that haven't answered, what they say
/// goes on from it, and every poll is learned.
extension Digester {
  /// Shows what is remembered of places that haven't answered. Those that have go on from it, so that rows of failures
  /// are as long as they really are.
  func take(_ memories: [KeptMemory]) {
    let memories = memories.filter { isWatched($0.place) }
    for memory in memories where !answered.contains(memory.place) {
      gathering.take(memory.remembered, from: memory.place)
    }
    guard !memories.isEmpty, let snapshot = gathering.snapshot else { return }
    let digest = rebased(snapshot, on: memories.map(\.remembered))
    for memory in memories where !answered.contains(memory.place) { keeper.goesOn(from: memory.place) }
    if answered.isEmpty {
      mailbox.post(.remembered(digest))
    } else {
      mailbox.post(.taskDigested(digest))
    }
    share()
  }

  /// Has the keeper learn what a poll brought.
  func keep(_ digest: Digest, after before: Digest?, from reader: PlaceID) {
    guard let place = digest.snapshot.places.first(where: { gathering.reader(of: $0) == reader }),
      let part = digest.snapshot.part(of: place), !part.isPartial
    else { return }
    let old = before?.snapshot.part(of: place)
    if let old, !old.isRemembered, part.takenAt - old.takenAt > settings.gapLimit { keeper.order(.recollect(place)) }
    let look = absence.look(at: place, takenAt: part.takenAt, before: old?.takenAt, gapLimit: settings.gapLimit)
    record(digest, after: before, of: place, look)
  }

  /// The same for a task that was read by itself.
  func keep(_ digest: Digest, after before: Digest, rereadIn place: PlaceID) {
    if !keeper.needsWhole(place) { record(digest, after: before, of: place, .none) }
  }

  private func record(_ digest: Digest, after before: Digest?, of place: PlaceID, _ look: KeptPoll.Look) {
    let isWhole = keeper.needsWhole(place)
    let record = PollRecord(
      digest: digest, previous: isWhole ? nil : before, place: place, gapLimit: settings.gapLimit, isShown: true,
      zone: zones[place])
    guard let record else { return }
    keeper.record(
      KeptPoll(
        place: place, record: record, isWhole: isWhole, instance: instances.learned(from: digest, of: place),
        look: look))
  }
}
