import Dashboard
import Feed
import TaskModel

/// What works behind the board: the engine that reads, and the digester that makes events of what was read.
struct BoardFeed: Sendable {
  private let plan: BoardPlan
  private let engine: BoardEngine<ContinuousClock>
  private let digester: Digester
  private let reports: AsyncStream<EngineReport>
  private let tell: AsyncStream<EngineReport>.Continuation

  init(_ plan: BoardPlan, mailbox: Mailbox) {
    self.plan = plan
    (reports, tell) = AsyncStream.makeStream()
    let engine = BoardEngine(clock: ContinuousClock()) { [tell] in tell.yield($0) }
    self.engine = engine
    digester = Digester(settings: plan.watch.settings, mailbox: mailbox) { engine.order($0) }
  }

  /// Begins to read. Reports pass through one task, so that a digest is always made from the one before it.
  func start() {
    Task.detached { [reports, digester] in for await report in reports { await digester.take(report) } }
    if plan.isOffline {
      Task.detached { await readOnce() }
    } else {
      engine.order(.open(plan.watch))
      Task.detached { [engine] in await engine.run() }
    }
  }

  /// A saved answer is read once.
  private func readOnce() async {
    guard let place = plan.watch.places.first else { return }
    tell.yield(.news(.poll(.started), .only))
    tell.yield(.news(.poll(.finished(await place.watch().fetch { _ in })), .only))
  }

  /// Passes an effect on to whoever sees to it; never blocks.
  func perform(_ effect: Effect) {
    guard !plan.isOffline else { return }
    switch effect {
    case .poll: engine.order(.refresh)
    case .pollTask(let id): engine.order(.readTask(.only, id: id.text))
    case .setPaused(let paused): engine.order(.setPaused(paused))
    case .wake(let asleep): engine.order(.wake(after: .milliseconds(asleep)))
    case .copy, .openContexts, .passcode, .redraw, .suspend, .quit: break
    }
  }
}
