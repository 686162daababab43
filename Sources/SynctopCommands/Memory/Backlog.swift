import TaskModel

/// Polls that wait to be kept, oldest first, while a disk is slow or refuses.
///
/// No change is lost in silence: where more comes than is held, the oldest polls go, and the place's next poll has to
/// bring all its tasks.
struct Backlog: Sendable {
  /// The most tasks that wait in all polls together, where more than one waits.
  static let sightingLimit = 20_000
  /// The most polls that wait.
  static let pollLimit = 2_000

  private(set) var polls: [KeptPoll] = []
  /// Places of which something was lost, or that weren't kept yet: only a poll with all tasks is of use.
  private var incomplete: Set<PlaceID> = []
  private var sightings = 0

  /// The places of which polls wait.
  var places: Set<PlaceID> { Set(polls.map(\.place)) }

  /// Whether the next poll of a place has to bring all its tasks.
  func needsWhole(_ place: PlaceID) -> Bool { incomplete.contains(place) }

  /// Has the next poll of these places bring all tasks. What waits of them already is still kept.
  mutating func restart(_ places: some Sequence<PlaceID>) { incomplete.formUnion(places) }

  /// What is known of a place was brought by the memory itself, so that changes are enough from now on.
  mutating func complete(_ place: PlaceID) { incomplete.remove(place) }

  /// Adds a poll. One that would need what was lost before it is dropped.
  mutating func add(_ poll: KeptPoll) {
    if poll.isWhole { incomplete.remove(poll.place) }
    guard !incomplete.contains(poll.place) else { return }
    polls.append(poll)
    sightings += poll.record.sightings.count
    while polls.count > 1, sightings > Self.sightingLimit || polls.count > Self.pollLimit { loseOldest() }
  }

  /// Takes the oldest poll out; nil when none waits.
  mutating func next() -> KeptPoll? {
    guard !polls.isEmpty else { return nil }
    let poll = polls.removeFirst()
    sightings -= poll.record.sightings.count
    return poll
  }

  /// Puts back what couldn't be kept.
  mutating func putBack(_ poll: KeptPoll) {
    polls.insert(poll, at: 0)
    sightings += poll.record.sightings.count
  }

  /// Gives up on a poll that was taken out.
  mutating func lose(_ poll: KeptPoll) {
    putBack(poll)
    loseOldest()
  }

  /// Drops the oldest poll, and what came after it of its place, up to the next with all tasks.
  private mutating func loseOldest() {
    let place = polls.removeFirst().place
    let end = polls.firstIndex { $0.place == place && $0.isWhole } ?? polls.endIndex
    if end == polls.endIndex { incomplete.insert(place) }
    polls.replaceSubrange(..<end, with: polls[..<end].filter { $0.place != place })
    sightings = polls.reduce(0) { $0 + $1.record.sightings.count }
  }
}
