/// Compares the tasks of one place in two digests.
struct RecordWork {
  private let digest: Digest
  private let previous: Digest?
  private let place: PlaceID
  /// Where the place's tasks lie.
  private let tasks: Range<Int>
  /// For each of them its index among the previous tasks, or -1.
  private var origins: [Int32] = []

  init(digest: Digest, previous: Digest?, place: PlaceID) {
    self.digest = digest
    self.previous = previous
    self.place = place
    tasks = digest.range(of: place)
    match()
  }

  private mutating func match() {
    guard let previous else { return }
    let old = previous.snapshot.tasks
    let start = previous.range(of: place).lowerBound
    var index: TaskIndex?
    origins.reserveCapacity(tasks.count)
    for (offset, task) in digest.snapshot.tasks[tasks].enumerated() {
      if start + offset < old.count, old[start + offset].hasSameIdentity(as: task) {
        origins.append(Int32(start + offset))
      } else {
        if index == nil { index = TaskIndex(old) }
        origins.append(index?.index(of: task).map { Int32($0) } ?? -1)
      }
    }
  }

  /// Tasks that are new, or of which something is otherwise than before.
  var sightings: [PollRecord.Sighting] {
    tasks.lazy.filter { !isSame($0) }.map { index in
      PollRecord.Sighting(
        task: digest.snapshot.tasks[index], state: digest.states[index], cause: digest.cause(at: index),
        position: index - tasks.lowerBound)
    }
  }

  private func isSame(_ index: Int) -> Bool {
    guard let previous else { return false }
    let origin = Int(origins[index - tasks.lowerBound])
    guard origin >= 0, previous.states[origin] == digest.states[index],
      previous.snapshot.tasks[origin] == digest.snapshot.tasks[index]
    else { return false }
    return hasSameCause(previous, origin, index)
  }

  /// The same log has the same cause by the same table, so that causes are compared only where that was changed.
  private func hasSameCause(_ previous: Digest, _ origin: Int, _ index: Int) -> Bool {
    guard previous.causeBasis == digest.causeBasis else {
      return previous.book.fingerprint(at: origin) == digest.book.fingerprint(at: index)
    }
    return previous.tracks[origin].failedLast == digest.tracks[index].failedLast
  }

  /// Each task of the place, as it is among those of the digest, with its index among the previous ones, where the two
  /// aren't known to be the same.
  var changed: [(index: Int, origin: Int?)] {
    tasks.lazy.filter { !isSame($0) }.map { index in
      let origin = previous == nil ? -1 : Int(origins[index - tasks.lowerBound])
      return (index, origin < 0 ? nil : origin)
    }
  }

  /// Tasks of the place that were there, and that the list doesn't show any more; one that a moving list left out isn't
  /// among them yet.
  var vanished: [TaskID] { missing.map(\.id) }

  /// The tasks themselves that have vanished.
  var missing: [SyncTask] {
    guard let previous else { return [] }
    let old = previous.range(of: place)
    var isFound = [Bool](repeating: false, count: old.count)
    for origin in origins where old.contains(Int(origin)) { isFound[Int(origin) - old.lowerBound] = true }
    let gone = old.filter { !isFound[$0 - old.lowerBound] }.map { previous.snapshot.tasks[$0] }
    let hidden = previous.unseen.map(\.task).filter { $0.place == place }
    let missing = gone + hidden
    guard !missing.isEmpty else { return [] }
    let present = Set(digest.unseen.map(\.task.id)).union(hidden.isEmpty ? [] : digest.snapshot.tasks[tasks].map(\.id))
    return missing.filter { !present.contains($0.id) }
  }
}
