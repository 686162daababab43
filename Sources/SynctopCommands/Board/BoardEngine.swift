import Feed
import TaskModel

/// Reads all places that a board watches: opens and closes them as plans say, and hands out what is asked for.
///
/// Every place has a poller of its own, so that none waits for another. Orders and news pass through one queue, and are
/// seen to one after the other; what a client tells that isn't open any more is dropped there.
actor BoardEngine<PollClock: Clock> where PollClock.Duration == Duration {
  private let clock: PollClock
  private let tell: @Sendable (EngineReport) -> Void
  private let orders: AsyncStream<EngineOrder>
  private let queue: AsyncStream<EngineOrder>.Continuation
  private var places: [OpenPlace<PollClock>] = []
  private var numbers = PlaceNumbers()
  private var clients = 0
  private var openings = 0
  private var isPaused = false

  /// `tell` is called one report after the other; it must not block.
  init(clock: PollClock, tell: @escaping @Sendable (EngineReport) -> Void) {
    self.clock = clock
    self.tell = tell
    (orders, queue) = AsyncStream.makeStream()
  }

  /// Asks for something; done in the order in which it is asked for.
  nonisolated func order(_ order: EngineOrder) { queue.yield(order) }

  /// Sees to orders until it is told to close. Call it once.
  func run() async {
    for await order in orders {
      await obey(order)
      if case .close = order { return }
    }
  }

  private func obey(_ order: EngineOrder) async {
    switch order {
    case .open(let plan): await open(plan)
    case .spare(let spared, let opening): await spare(spared, opening)
    case .refresh: for place in places where !place.isSpared { await place.poller.refresh() }
    case .readTask(let id, let task): await places.first { $0.place.id == id }?.poller.refreshTask(task)
    case .setPaused(let paused): await setPaused(paused)
    case .wake(let sleep): for place in places where !place.isSpared { await place.poller.wake(after: sleep) }
    case .close: close()
    case .heard(let news, let client): hear(news, from: client)
    }
  }

  private func setPaused(_ paused: Bool) async {
    isPaused = paused
    for place in places where !place.isSpared { await place.setResting(paused) }
  }

  private func close() {
    for place in places { place.close() }
    places = []
    queue.finish()
  }

  private func hear(_ news: PlaceNews, from client: Int) {
    guard let place = places.first(where: { $0.client == client }),
      !news.isSilent(whileSpared: place.isSpared)
    else { return }
    tell(.news(news, place.place.id))
  }
}

extension BoardEngine {
  /// Opens what the plan wants and isn't open, closes what it doesn't want, and keeps the rest as it is.
  private func open(_ plan: WatchPlan) async {
    let old = places
    let matches = PlaceMatching(old.map(\.planned), plan.places)
    var kept: Set<Int> = []
    places = zip(plan.places, matches.sources).map { planned, source in
      guard let source, old[source].planned.isRead(like: planned) else {
        return connected(planned, as: source.map { old[$0].place.id }, interval: plan.settings.interval)
      }
      kept.insert(source)
      return old[source].renamed(planned)
    }
    for (index, place) in old.enumerated() where !kept.contains(index) { place.close() }
    openings += 1
    tell(.opened(places.map(\.place), plan, number: openings))
    for place in places { await place.poller.setInterval(plan.settings.interval) }
  }

  /// A place with a new client, whose poller waits for its start.
  private func connected(_ planned: PlannedPlace, as known: PlaceID?, interval: Duration) -> OpenPlace<PollClock> {
    clients += 1
    let id = known ?? numbers.next(besides: Set(places.map(\.place.id)))
    let watch = planned.watch()
    return OpenPlace(
      place: planned.place(id), planned: planned, client: clients,
      poller: poller(of: watch, client: clients, interval: interval), watch: watch)
  }

  private func poller(of watch: Watch, client: Int, interval: Duration) -> Poller<PollClock> {
    let hear: @Sendable (PlaceNews) -> Void = { [queue] in queue.yield(.heard($0, client: client)) }
    return Poller(
      fetch: { await watch.fetch { hear(.page($0)) } }, fetchTask: { await watch.fetchTask($0) },
      schedule: PollSchedule(interval: interval), clock: clock, sink: { hear(.poll($0)) })
  }

  /// Lets those places rest whose tasks others show, and starts the others. While the board is paused, a place that has
  /// not been polled is polled once.
  private func spare(_ spared: Set<PlaceID>, _ opening: Int) async {
    guard opening == openings else { return }
    for index in places.indices {
      let isSpared = spared.contains(places[index].place.id)
      let isNew = places[index].run == nil
      guard isNew || isSpared != places[index].isSpared else { continue }
      places[index].isSpared = isSpared
      let poller = places[index].poller
      await places[index].setResting(isPaused || isSpared)
      if isNew { places[index].run = Task { await poller.run() } }
      if isPaused, !isSpared { await poller.refresh() }
    }
  }
}
