import Dashboard
import Feed
import SyncAPI
import TaskModel

/// What works behind the board: the engine that reads, the digester that makes events of what was read, and the steward
/// who keeps both to the configuration.
struct BoardFeed: Sendable {
  private let plan: BoardPlan
  private let engine: BoardEngine<ContinuousClock>
  private let digester: Digester
  private let keeper: Keeper
  private let player: (any PastPlayer)?
  private let steward: Steward?
  private let reports: AsyncStream<EngineReport>
  private let tell: AsyncStream<EngineReport>.Continuation
  private let errands = Errands()

  init(_ plan: BoardPlan) {
    self.plan = plan
    (reports, tell) = AsyncStream.makeStream()
    let engine = BoardEngine(clock: ContinuousClock()) { [tell] in tell.yield($0) }
    self.engine = engine
    let mailbox = plan.post.mailbox
    let keeper = Keeper(home: plan.memory, post: { mailbox.post($0) }, tell: { [tell] in tell.yield($0) })
    self.keeper = keeper
    digester = Digester(settings: plan.watch.settings, mailbox: mailbox, keeper: keeper) { engine.order($0) }
    player = plan.player?(mailbox, keeper)
    steward = Self.steward(plan, engine)
  }

  private static func steward(_ plan: BoardPlan, _ engine: BoardEngine<ContinuousClock>) -> Steward? {
    guard case .configured(let source, let reading) = plan.subject else { return nil }
    let post = plan.post
    let board = Steward.Board(
      open: { engine.order(.open($0)) }, post: { post.mailbox.post($0) }, dress: { post.mailbox.dress($0) })
    return Steward(
      board: board, first: reading, uptime: APIClock.system.uptime,
      read: { contexts throws(ConfigurationError) in try await source.read(contexts, passcode: post.asker) },
      load: { contexts throws(ConfigurationError) in try source.configuration(contexts) })
  }

  /// Begins to read. Reports pass through one task, so that a digest is always made from the one before it.
  func start() {
    Task.detached { [reports, digester] in
      for await report in reports { await digester.take(report) }
    }
    Task.detached { [errands] in await errands.run() }
    switch plan.subject {
    case .replay: player?.begin()
    case .saved: Task.detached { await readOnce() }
    case .fixed, .configured: watch()
    }
  }

  private func watch() {
    engine.order(.open(plan.watch))
    Task.detached { [engine] in await engine.run() }
    Task.detached { [keeper] in await keeper.run() }
    Task.detached { [keeper] in await keeper.keepTidy() }
    player?.begin()
  }

  /// Keeps what waits to be remembered, as far as that takes no time. The board is over.
  func close() { keeper.close() }

  /// A saved answer is read once.
  private func readOnce() async {
    guard let place = plan.watch.places.first else { return }
    tell.yield(.opened(plan.watch.firstPlaces, plan.watch, number: 1))
    tell.yield(.news(.poll(.started), .only))
    tell.yield(.news(.poll(.finished(await place.watch().fetch { _ in })), .only))
  }

  /// Passes an effect on to whoever sees to it; never blocks.
  func perform(_ effect: Effect) {
    if case .playback(let order) = effect { player?.obey(order) }
    guard !plan.isOffline else { return }
    switch effect {
    case .poll: engine.order(.refresh)
    case .pollTask(let id): Task.detached { [digester] in await digester.read(id) }
    case .setPaused(let paused):
      if !paused { comeBack() }
      engine.order(.setPaused(paused))
    case .wake(let asleep):
      comeBack()
      engine.order(.wake(after: .milliseconds(asleep)))
    case .openContexts(let names): errands.add { [steward] in await steward?.open(names) }
    case .passcode(let id, let passcode): errands.add { [plan] in await plan.post.passcodes.answer(id, with: passcode) }
    case .acknowledge(let drafts): keeper.order(.acknowledge(drafts))
    case .withdraw(let ids): keeper.order(.withdraw(ids))
    case .note(let task, let text): keeper.order(.note(task, text))
    case .recall(let task): keeper.order(.recall(task))
    case .recallLog(let task, let run): keeper.order(.recallLog(task, run: run))
    case .playback, .copy, .redraw, .suspend, .quit: break
    }
  }

  private func comeBack() { Task.detached { [digester] in await digester.comeBack() } }

  /// Some seconds have passed.
  func beat() {
    guard let steward else { return }
    errands.add { await steward.look() }
  }
}
