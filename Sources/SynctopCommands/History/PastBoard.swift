import History
import SyncLog
import TaskModel

/// All tasks of some scopes as a board would have shown them at a moment of the past.
struct PastBoard {
  let digest: Digest
  let roster: Roster
  /// The last poll of each scope up to that moment, epoch milliseconds; those without one weren't watched yet.
  let seenAt: [PlaceID: Int64]
  private let indexes: [TaskID: Int]

  /// `moment` is in epoch milliseconds.
  init(
    _ scopes: [PastScope], at moment: Int64, in history: History, standard: LocalSettings
  ) throws(HistoryFailure) {
    var (tasks, tracks, parts): ([SyncTask], [TaskTrack], [Snapshot.Part]) = ([], [], [])
    var taken: [Acknowledgement] = []
    for scope in scopes {
      let known = try history.remembered(scope.kept.scope, at: moment, place: scope.place, zone: scope.zone)
      guard let past = known else { continue }
      tasks += past.tasks
      tracks += past.tracks
      parts.append(
        Snapshot.Part(
          place: scope.place, takenAt: past.watchedUntil, isPartial: false, moved: false, isRemembered: true))
      taken += try history.acknowledgements(in: scope.kept.scope, place: scope.place, at: moment).all
    }
    let places = scopes.map(\.asPlace)
    let zones = PlaceZones(standard.serviceZone, of: places)
    digest = Digest(
      previous: nil, snapshot: Snapshot(tasks: tasks, total: nil, parts: parts), zones: zones,
      causes: standard.ownCauses ?? .standard, tracks: tracks)
    roster = Roster(
      digest: digest, now: moment, zones: zones, acknowledgements: Acknowledgements(taken.filter { $0.at <= moment }),
      limits: PlaceLimits(standard.streakLimit, of: places))
    seenAt = Dictionary(parts.map { ($0.place, $0.takenAt) }) { first, _ in first }
    indexes = Dictionary(digest.snapshot.tasks.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Where the task stands in the digest; nil for one that wasn't there.
  func index(of task: TaskID) -> Int? { indexes[task] }
}
