package import SyncLog

/// A snapshot with all that is worth working out once a poll, off the loop: what this run remembers of each task, what
/// changed, why tasks fail, and places in the order of names and causes.
package struct Digest: Equatable, Sendable {
  /// The most transitions that are kept; the newest stay.
  package static let maximumTransitions = 10_000

  /// Tasks that didn't change share their memory with the previous digest.
  package let snapshot: Snapshot
  /// Parallel to the snapshot's tasks.
  package let tracks: [TaskTrack]
  /// What changed since the previous whole snapshot, in the service's order, what vanished last.
  package private(set) var transitions: [Transition]
  /// Tells digests of one run apart.
  let generation: Int
  /// How each task stood when the snapshot was taken.
  let states: [TaskState]
  /// Tasks that a moving list didn't show, and that may still be there.
  let unseen: [UnseenTask]
  let names: TextRanks
  let book: CauseBook
  let causeBasis: CauseBasis

  /// - Parameters:
  ///   - previous: what was known before; nil for the first.
  ///   - snapshot: a partial one is never compared with anything.
  ///   - zone: where the schedules' hours are meant.
  ///   - causes: by what a failed task's log is judged, once for each log that changed; all are judged anew when it isn't
  ///     the table of the previous digest.
  package init(previous: Digest?, snapshot: Snapshot, zone: ZoneRules, causes: CauseTable = .standard) {
    self.init(previous: previous, snapshot: snapshot, zones: PlaceZones(zone), causes: causes)
  }

  /// The same with zones by place. Tasks of a place that is new, or not in the snapshot any more, neither appeared nor
  /// vanished.
  ///
  /// `remembered` tells of tasks that the previous digest doesn't know, and of all tasks of a place where it is no older
  /// than the previous digest: others may have watched since. To show nothing but what is remembered, give it together
  /// with the snapshot of a `Gathering` that took it. `gapLimit` is how long, in milliseconds, may pass between two polls
  /// of a place until runs may have been missed.
  package init(
    previous: Digest?, snapshot: Snapshot, zones: PlaceZones, causes: CauseTable = .standard,
    remembered: [Remembered] = [], gapLimit: Int64 = .max
  ) {
    let work = DigestWork(previous: previous, snapshot: snapshot, remembered: remembered, gapLimit: gapLimit)
    self.init(work, previous, zones, causes)
  }

  /// The same for a moment of the past: `tracks` are those that its tasks had then, one each.
  package init(
    previous: Digest?, snapshot: Snapshot, zones: PlaceZones, causes: CauseTable = .standard, tracks: [TaskTrack]
  ) {
    self.init(DigestWork(previous: previous, snapshot: snapshot, tracks: tracks), previous, zones, causes)
  }

  private init(_ work: DigestWork, _ previous: Digest?, _ zones: PlaceZones, _ causes: CauseTable) {
    var work = work
    work.match()
    work.follow(zones: zones)
    work.compare()
    names = work.names()
    causeBasis = CauseBasis(table: causes)
    book = work.causes(by: causeBasis)
    snapshot = work.snapshot
    tracks = work.tracks
    states = work.states
    unseen = work.unseen
    transitions = work.transitions.suffix(Self.maximumTransitions)
    generation = (previous?.generation ?? 0) &+ 1
  }

  /// This digest with the transitions of an older one that nobody has seen before its own.
  package func merging(older: Digest) -> Digest {
    var merged = self
    merged.transitions = Array((older.transitions + transitions).suffix(Self.maximumTransitions))
    return merged
  }

  /// The index of the task of that id; nil when it isn't there.
  package func index(of id: TaskID) -> Int? {
    snapshot.tasks.firstIndex { $0.hasID(id) }
  }
}
