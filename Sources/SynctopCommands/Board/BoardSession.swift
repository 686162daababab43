import ArgumentParser
import CursesTerminal
import Dashboard
import Feed
import Screen
import SyncLog
import TaskModel

/// Opens the terminal, wires the loop to the poller, and leaves the terminal as it was.
@MainActor
enum BoardSession {
  static func run(_ plan: BoardPlan) throws {
    let terminal = try open(plan.settings)
    let ending = watch(plan, on: terminal)
    terminal.close()
    switch ending {
    case .quit: break
    case .hangUp: throw ExitCode(1)
    case .signal(let signal): CursesTerminal.die(by: signal)
    }
  }

  private static func watch(_ plan: BoardPlan, on terminal: CursesTerminal) -> Runtime.Ending {
    let mailbox = Mailbox()
    let digester = Digester(
      zone: plan.settings.serviceZone, ownCauses: plan.settings.ownCauses, mailbox: mailbox)
    let poller = plan.isOffline ? nil : poller(plan, digester, mailbox)
    if let term = terminal.unusableTerm { mailbox.post(.noticed(BoardWords.unknownTerminal(term))) }
    if let problem = plan.settings.causeProblem { mailbox.post(.noticed(BoardWords.brokenCauses(problem))) }
    let runtime = Runtime(
      state: state(plan), look: look(plan.settings, terminal), terminal: terminal, mailbox: mailbox,
      perform: performer(poller))
    return runtime.run { Self.start(plan, poller, digester, mailbox) }
  }

  /// A saved answer is read once; a service is polled for ever.
  private static func start(
    _ plan: BoardPlan, _ poller: Poller<ContinuousClock>?, _ digester: Digester, _ mailbox: Mailbox
  ) {
    Task.detached {
      if let poller { return await poller.run() }
      await digester.take(.started)
      await digester.take(.finished(await plan.watch.fetch(digester, mailbox)))
    }
  }

  private static func open(_ settings: LocalSettings) throws -> CursesTerminal {
    do {
      return try CursesTerminal.open(theme: ThemeChoice.theme(named: settings.theme))
    } catch {
      throw CommandFailure(BoardWords.reason(error), nextStep: BoardWords.nextStep(error), code: 2)
    }
  }

  private static func look(_ settings: LocalSettings, _ terminal: CursesTerminal) -> Look {
    Look(language: settings.language, isASCII: !terminal.isUTF8, hasClock: settings.clock)
  }

  private static func state(_ plan: BoardPlan) -> AppState {
    AppState(
      scope: plan.scope, serviceZone: plan.settings.serviceZone, displayZone: plan.settings.displayZone,
      streakLimit: plan.settings.streakLimit, now: WallClock.now(), filter: plan.filter, order: plan.order,
      polling: Polling(isOffline: plan.isOffline, interval: plan.settings.interval.milliseconds),
      causes: plan.settings.ownCauses ?? .standard)
  }

  /// Events pass through one task, so that a digest is always made from the one before it.
  private static func poller(
    _ plan: BoardPlan, _ digester: Digester, _ mailbox: Mailbox
  ) -> Poller<ContinuousClock> {
    let (events, continuation) = AsyncStream.makeStream(of: PollEvent.self)
    Task.detached { for await event in events { await digester.take(event) } }
    return Poller(
      fetch: { await plan.watch.fetch(digester, mailbox) }, fetchTask: { await plan.watch.fetchTask($0) },
      schedule: PollSchedule(interval: plan.settings.interval), clock: ContinuousClock(),
      sink: { continuation.yield($0) })
  }

  /// Effects are done one after the other, in the order in which they were asked for.
  private static func performer(_ poller: Poller<ContinuousClock>?) -> @Sendable (Effect) -> Void {
    guard let poller else { return { _ in } }
    let (effects, continuation) = AsyncStream.makeStream(of: Effect.self)
    Task.detached { for await effect in effects { await perform(effect, poller) } }
    return { continuation.yield($0) }
  }

  nonisolated private static func perform(_ effect: Effect, _ poller: Poller<ContinuousClock>) async {
    switch effect {
    case .poll: await poller.refresh()
    case .pollTask(let id): await poller.refreshTask(id.text)
    case .setPaused(true): await poller.pause()
    case .setPaused(false): await poller.resume()
    case .wake(let asleep): await poller.wake(after: .milliseconds(asleep))
    case .copy, .redraw, .suspend, .quit: break
    }
  }
}
