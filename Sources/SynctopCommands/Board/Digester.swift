import Dashboard
import Feed
import SyncLog
import TaskModel

/// Turns what the engine and the memory tell into events for the board, off its loop: comparing, reading logs and
/// ranking happen here, over the last answers of all places together.
actor Digester {
  let mailbox: Mailbox
  let keeper: Keeper
  private let order: @Sendable (EngineOrder) -> Void
  private(set) var settings: LocalSettings
  private(set) var zones: PlaceZones
  var gathering: Gathering
  var absence = Absence()
  var instances = KnownInstances()
  /// The places that were read whole by this process.
  private(set) var answered: Set<PlaceID> = []
  /// What the board shows.
  private var last: Digest?
  private var places: [PlaceID] = []
  private var opening = 0
  private var spared: [PlaceID] = []
  private var startedAt: [PlaceID: ContinuousClock.Instant] = [:]
  private var reread = Reread()

  /// `order` tells the engine which places need not be polled, and which tasks are to be read.
  init(
    settings: LocalSettings, mailbox: Mailbox, keeper: Keeper, order: @escaping @Sendable (EngineOrder) -> Void
  ) {
    self.settings = settings
    self.mailbox = mailbox
    self.keeper = keeper
    self.order = order
    zones = PlaceZones(settings.serviceZone)
    gathering = Gathering([])
  }

  func take(_ report: EngineReport) {
    switch report {
    case .opened(let places, let plan, let number): open(places, plan, number)
    case .news(.poll(let event), let place): take(event, from: place)
    case .news(.page(.firstPage(let page)), let place): take(firstPage: page, from: place)
    case .news(.page(.progress(let received, let total)), let place):
      mailbox.post(.progressed(place, Polling.Progress(received: received, total: total)))
    case .remembered(let memories): take(memories)
    }
  }

  /// Has a task read by itself, by whichever place reads it now.
  func read(_ id: TaskID) { order(.readTask(gathering.reader(of: id.place), id: id.text)) }

  /// The person, or the whole program, was away until now.
  func comeBack() { absence.end(places) }

  private func take(_ event: PollEvent, from place: PlaceID) {
    switch event {
    case .started:
      startedAt[place] = .now
      mailbox.post(.pollStarted(place))
    case .finished(.snapshot(let snapshot)): take(snapshot, from: place)
    case .finished(.failure(let failure)):
      gathering.fail(place, isFinal: failure.kind.needsPatience)
      mailbox.post(.pollFailed(place, failure))
      share()
    case .waiting(let delay):
      mailbox.post(.scheduled(place, nextAt: delay.map { WallClock.now() + $0.milliseconds }))
    case .task(let id, .success(let task)): take(task, shown: shownPlace(of: id, readBy: place))
    case .task(let id, .failure(let failure)):
      mailbox.post(.taskFailed(TaskID(id, in: shownPlace(of: id, readBy: place)), failure))
    }
  }
}

extension Digester {
  /// Keeps what is known of places that stay. The board was made for the places of the first opening.
  private func open(_ opened: [Place], _ plan: WatchPlan, _ number: Int) {
    opening = number
    settings = plan.settings
    zones = PlaceZones(settings.serviceZone, of: opened)
    let ids = opened.map(\.id)
    let new = Set(ids).subtracting(places)
    places = ids
    startedAt = startedAt.filter { ids.contains($0.key) }
    answered.formIntersection(ids)
    absence.watch(ids, new: new)
    gathering.watch(zip(opened, plan.places).map { $1.member($0.id) })
    let kept = zip(opened, plan.places).map { KeptPlace(place: $0, scope: $1.memoryScope) }
    keeper.watch(kept, new: new, settings)
    if number > 1 { mailbox.post(.opened(BoardOpening(opened, settings))) }
    if let snapshot = gathering.snapshot {
      mailbox.post(.taskDigested(digest(snapshot)))
    } else {
      last = nil
    }
    share(isNew: true)
  }

  /// Tells who need not be polled, where that changed.
  func share(isNew: Bool = false) {
    let now = gathering.spared
    guard isNew || now != spared else { return }
    if now != spared { mailbox.post(.spared(now)) }
    spared = now
    order(.spare(Set(now), opening: opening))
  }

  /// Shows the first page of a place of which nothing is shown yet.
  private func take(firstPage page: Snapshot, from place: PlaceID) {
    guard last?.snapshot.part(of: place) == nil else { return }
    gathering.take(page, from: place)
    if let snapshot = gathering.snapshot {
      mailbox.post(.pageArrived(digest(snapshot), from: place))
    }
  }

  private func take(_ snapshot: Snapshot, from place: PlaceID) {
    let took = startedAt[place].map { ContinuousClock.now - $0 } ?? .zero
    gathering.take(reread.completed(snapshot, of: place), from: place)
    answered.insert(place)
    if let snapshot = gathering.snapshot {
      let before = last
      let digest = digest(snapshot)
      mailbox.post(.digested(digest, from: place, tookMilliseconds: Int(took.milliseconds)))
      keep(digest, after: before, from: place)
    }
    share()
  }

  /// Puts a task that was read by itself in its place among the others; one that isn't there any more is left out.
  private func take(_ task: SyncTask, shown place: PlaceID) {
    guard let last else { return }
    let task = task.placed(in: place)
    guard let index = last.index(of: task.id) else { return mailbox.post(.taskDigested(last)) }
    var snapshot = last.snapshot
    reread.note(task, inPlaceOf: snapshot.tasks[index])
    snapshot.tasks[index] = task
    let digest = digest(snapshot)
    mailbox.post(.taskDigested(digest))
    keep(digest, after: last, rereadIn: place)
  }

  /// The digest of all places. The standard causes are made when the first is needed, which is after the first frame.
  private func digest(_ snapshot: Snapshot) -> Digest {
    let digest = Digest(
      previous: last, snapshot: snapshot, zones: zones, causes: settings.ownCauses ?? .standard,
      gapLimit: settings.gapLimit)
    gathering.adopt(digest.snapshot)
    last = digest
    return digest
  }

  /// A digest of `snapshot` that goes on from what is remembered, whatever was known before of the same places.
  func rebased(_ snapshot: Snapshot, on memories: [Remembered]) -> Digest {
    let causes = settings.ownCauses ?? .standard
    let own = last.map { $0.remembered(besides: Set(memories.compactMap { $0.tasks.first?.place })) } ?? []
    let tracks = Digest(
      previous: nil, snapshot: snapshot, zones: zones, causes: causes, remembered: memories + own,
      gapLimit: settings.gapLimit
    ).tracks
    let digest = Digest(previous: last, snapshot: snapshot, zones: zones, causes: causes, tracks: tracks)
    gathering.adopt(digest.snapshot)
    last = digest
    return digest
  }

  func isWatched(_ place: PlaceID) -> Bool { places.contains(place) }

  /// Where a task is shown that `reader` read: there, or where it stands in for another place.
  private func shownPlace(of id: String, readBy reader: PlaceID) -> PlaceID {
    let places = last?.snapshot.places ?? []
    return places.first { gathering.reader(of: $0) == reader && last?.index(of: TaskID(id, in: $0)) != nil } ?? reader
  }
}

extension Digest {
  /// What this knows of all places but these, as it would be remembered.
  fileprivate func remembered(besides places: Set<PlaceID>) -> [Remembered] {
    snapshot.parts.filter { !places.contains($0.place) }.map { part in
      let own = snapshot.tasks.indices.filter { snapshot.tasks[$0].place == part.place }
      return Remembered(
        tasks: own.map { snapshot.tasks[$0] }, tracks: own.map { tracks[$0] }, watchedUntil: part.takenAt,
        shownUntil: nil)
    }
  }
}

extension Duration {
  var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
