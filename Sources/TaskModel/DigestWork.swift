import SyncLog

/// The steps by which a snapshot becomes a digest.
struct DigestWork {
  private(set) var snapshot: Snapshot
  private(set) var tracks: [TaskTrack] = []
  private(set) var states: [TaskState] = []
  private(set) var transitions: [Transition] = []
  private(set) var unseen: [UnseenTask] = []
  private let previous: Digest?
  /// The tracks as they were, one for each task; nil where they are to be worked out.
  private let given: [TaskTrack]?
  /// What the previous digest knew: its tasks, and behind them those that it didn't see.
  private let old: [SyncTask]
  private let oldTracks: [TaskTrack]
  private let oldStates: [TaskState]
  private let memory: TrackMemory
  private let gapLimit: Int64
  /// For each task its index in `old`, or -1.
  private var origins: [Int32] = []
  /// For each task whether it is the same as before, byte for byte.
  private var isSame: [Bool] = []

  init(
    previous: Digest?, snapshot: Snapshot, tracks: [TaskTrack]? = nil, remembered: [Remembered] = [],
    gapLimit: Int64 = .max
  ) {
    self.previous = previous
    given = tracks?.count == snapshot.tasks.count ? tracks : nil
    memory = TrackMemory(remembered)
    self.gapLimit = gapLimit
    self.snapshot = snapshot
    old = Self.joined(previous?.snapshot.tasks, previous?.unseen, \.task)
    oldTracks = Self.joined(previous?.tracks, previous?.unseen, \.track)
    oldStates = Self.joined(previous?.states, previous?.unseen, \.state)
  }

  /// The same memory where nothing is unseen, as is the rule.
  private static func joined<Part>(_ seen: [Part]?, _ unseen: [UnseenTask]?, _ part: (UnseenTask) -> Part) -> [Part] {
    guard let seen, let unseen, !unseen.isEmpty else { return seen ?? [] }
    return seen + unseen.map(part)
  }

  private var count: Int { snapshot.tasks.count }

  private func origin(_ index: Int) -> Int? { origins[index] < 0 ? nil : Int(origins[index]) }
}

extension DigestWork {
  /// Finds each task in the previous digest, and takes its memory over where nothing changed.
  mutating func match() {
    origins = Array(repeating: -1, count: count)
    isSame = Array(repeating: false, count: count)
    var index: TaskIndex?
    for place in 0..<count {
      if place < old.count, old[place].hasSameIdentity(as: snapshot.tasks[place]) {
        origins[place] = Int32(place)
      } else if !old.isEmpty {
        if index == nil { index = TaskIndex(old) }
        origins[place] = index?.index(of: snapshot.tasks[place]).map { Int32($0) } ?? -1
      }
    }
    share()
  }

  private mutating func share() {
    for place in 0..<count {
      guard let origin = origin(place), old[origin] == snapshot.tasks[place] else { continue }
      isSame[place] = true
    }
    if old.count == count, isSame.indices.allSatisfy({ isSame[$0] && Int(origins[$0]) == $0 }) {
      snapshot.tasks = old
    } else {
      for place in 0..<count where isSame[place] { snapshot.tasks[place] = old[Int(origins[place])] }
    }
  }
}

extension DigestWork {
  /// Carries this run's memory of each task on, and judges how it stands.
  mutating func follow(zones: PlaceZones) {
    tracks.reserveCapacity(count)
    states.reserveCapacity(count)
    var zone = PlaceZone(zones)
    var parts = PartCursor(snapshot, previous?.snapshot)
    for place in 0..<count {
      let task = snapshot.tasks[place]
      zone.move(to: task.place)
      parts.move(to: task.place)
      let track = track(place, parts, zone)
      tracks.append(track)
      states.append(Standing(task: task, track: track, now: parts.takenAt, zone: zone.rules).state)
    }
  }

  /// What is remembered counts where it is no older than what the previous digest knows, and for tasks that this doesn't
  /// know.
  private func track(_ place: Int, _ parts: borrowing PartCursor, _ zone: borrowing PlaceZone) -> TaskTrack {
    if let given { return given[place] }
    if !memory.isEmpty, let track = remembered(place, parts, zone) { return track }
    guard let origin = origin(place) else { return TaskTrack(first: snapshot.tasks[place]) }
    if isSame[place] { return oldTracks[origin] }
    let afterGap = parts.isNewlyRead && parts.pause > gapLimit
    return oldTracks[origin].advanced(
      from: old[origin], to: snapshot.tasks[place], afterGap: afterGap, zone: afterGap ? zone.rules : nil)
  }

  private func remembered(_ place: Int, _ parts: borrowing PartCursor, _ zone: borrowing PlaceZone) -> TaskTrack? {
    let task = snapshot.tasks[place]
    guard let until = memory.watchedUntil(task.place) else { return nil }
    if origin(place) != nil, parts.pollBefore.map({ $0 > until }) ?? false { return nil }
    let afterGap = parts.takenAt.clampedDistance(from: until) > gapLimit
    return memory.track(of: task, afterGap: afterGap, zone: zone.rules)
  }

  /// Tells what changed. What a moving list doesn't show may still be there, so it isn't said to have vanished before
  /// several of them in a row didn't show it.
  mutating func compare() {
    guard let previous else { return }
    var parts = PartCursor(snapshot, previous.snapshot)
    var isFound = [Bool](repeating: false, count: old.count)
    for place in 0..<count {
      if let origin = origin(place) { isFound[origin] = true }
      parts.move(to: snapshot.tasks[place].place)
      guard parts.isComparable else { continue }
      if let origin = origin(place) {
        changed(snapshot.tasks[place], from: oldStates[origin], to: states[place], at: parts.takenAt)
      } else {
        note(snapshot.tasks[place], .appeared(states[place]), at: parts.takenAt)
      }
    }
    for place in isFound.indices where !isFound[place] {
      parts.move(to: old[place].place)
      if parts.isComparable { miss(place, parts) }
    }
  }

  /// Takes note that the task at `place` of `old` isn't in the list.
  private mutating func miss(_ place: Int, _ parts: PartCursor) {
    let seenBefore = previous?.snapshot.tasks.count ?? 0
    let missed = place < seenBefore ? 0 : previous?.unseen[place - seenBefore].misses ?? 0
    let misses = missed + (parts.isNewlyRead ? 1 : 0)
    guard parts.moved, misses < UnseenTask.missLimit else {
      return note(old[place], .vanished(oldStates[place]), at: parts.takenAt)
    }
    unseen.append(UnseenTask(task: old[place], track: oldTracks[place], state: oldStates[place], misses: misses))
  }

  private mutating func changed(_ task: SyncTask, from old: TaskState, to new: TaskState, at moment: Int64) {
    if old != new { note(task, .changed(from: old, to: new), at: moment) }
  }

  private mutating func note(_ task: SyncTask, _ kind: Transition.Kind, at moment: Int64) {
    transitions.append(Transition(id: task.id, clusterName: task.clusterName, kind: kind, at: moment))
  }
}

extension DigestWork {
  /// Names with their ranks; the same as before when no task changed.
  func names() -> TextRanks {
    if let previous, previous.states.count == count, (0..<count).allSatisfy({ isUnmoved($0) }) { return previous.names }
    var names = TextRanks(capacity: count)
    for place in 0..<count {
      snapshot.tasks[place].withText(.clusterName) { names.append($0.map { UnsafeRawBufferPointer($0) }) }
    }
    names.rank()
    return names
  }

  /// Why each task fails whose last run failed. What didn't change isn't read again.
  func causes(by basis: CauseBasis) -> CauseBook {
    let known = previous?.causeBasis == basis ? previous : nil
    if let known, known.states.count == count, (0..<count).allSatisfy({ isUnmoved($0) }) { return known.book }
    var book = CauseBook(capacity: count)
    for place in 0..<count { addCause(place, to: &book, by: basis.table, known) }
    book.rank()
    return book
  }

  private func isUnmoved(_ place: Int) -> Bool {
    isSame[place] && Int(origins[place]) == place && previous?.tracks[place].failedLast == tracks[place].failedLast
  }

  private func addCause(_ place: Int, to book: inout CauseBook, by table: CauseTable, _ known: Digest?) {
    guard tracks[place].failedLast else { return book.append() }
    if let known, let origin = origin(place), origin < known.states.count, isSame[place], oldTracks[origin].failedLast {
      return book.append(known.book, at: origin)
    }
    let message = SyncMessage(snapshot.tasks[place].syncMessage ?? "")
    book.append(KnownCause(table.cause(of: message, hasFailed: true, namesAllRoles: false)))
  }
}
