import History
import SyncLog
import TaskModel

/// The past of a board's own tasks, as far as it is remembered.
actor MemorySource: PastSource {
  nonisolated let source = Playback.Source.memory
  private let keeper: Keeper
  private let now: @Sendable () -> Int64
  /// What was shown last; causes that were found for it needn't be found again.
  private var last: Digest?

  /// `now` is the wall clock in epoch milliseconds.
  init(_ keeper: Keeper, now: @escaping @Sendable () -> Int64 = { WallClock.now() }) {
    self.keeper = keeper
    self.now = now
  }

  func extent() async -> PastExtent? {
    let now = now()
    let spans = await keeper.read { history, places, _ throws(HistoryFailure) in
      var spans: [WatchedSpan] = []
      for place in places.differing { spans += try history.watched(place.scope, since: 0, until: now) }
      return spans
    }
    return spans.flatMap { PastExtent(watched: $0, until: now) }
  }

  func view(at moment: Int64) async -> PastView? {
    let kept = await keeper.read { history, places, settings throws(HistoryFailure) in
      var kept = KeptPast(zones: PlaceZones(settings.serviceZone, of: places.map(\.place)), causes: settings.ownCauses)
      for place in places.differing {
        let known = try history.remembered(place.scope, at: moment, place: place.id, zone: kept.zones[place.id])
        if let known { kept.known.append((place.id, known)) }
      }
      return kept
    }
    guard let kept else { return nil }
    let digest = kept.digest(after: last)
    last = digest
    return PastView(digest: digest)
  }

  func moment(_ stop: PastStop, from moment: Int64, steps: Int) async -> Int64? {
    let range = steps > 0 ? (moment + 1)...max(now(), moment + 1) : min(0, moment - 1)...(moment - 1)
    let moments = await keeper.read { history, places, _ throws(HistoryFailure) in
      var moments: Set<Int64> = []
      for place in places.differing {
        let found = try history.moments(
          in: place.scope, range: range, kind: stop.kind, isBackwards: steps < 0, limit: Int(steps.magnitude))
        moments.formUnion(found.map(\.at))
      }
      return moments
    }
    let sorted = (moments ?? []).sorted { steps > 0 ? $0 < $1 : $0 > $1 }
    return sorted.prefix(Int(steps.magnitude)).last
  }
}

extension PastStop {
  fileprivate var kind: RecalledMoment.Kind {
    switch self {
    case .change: .anything
    case .failure: .failure
    }
  }
}

extension [KeptPlace] {
  /// The first of those places that show the same tasks.
  fileprivate var differing: [KeptPlace] {
    var known: Set<Scope> = []
    return filter { known.insert($0.scope.known).inserted }
  }
}

extension Scope {
  /// The instance alone where it is known: two addresses of it are one memory.
  fileprivate var known: Scope { instance.map { Scope(address: "", instance: $0) } ?? self }
}
