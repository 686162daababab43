import ArgumentParser
import CursesTerminal
import Dashboard
import Screen
import SyncLog
import TaskModel

/// Opens the terminal, wires the loop to the poller, and leaves the terminal as it was.
@MainActor
enum BoardSession {
  static func run(_ plan: BoardPlan) throws {
    let terminal = try open(plan)
    plan.post.mailbox.copies(to: plan.journal)
    plan.post.mailbox.copies(to: plan.recorder)
    plan.journal.map { $0.note("synctop \(Version.text) begins, watching \($0.names)") }
    let feed = BoardFeed(plan)
    let ending = watch(plan, by: feed, on: terminal)
    terminal.close()
    feed.close()
    plan.journal?.note("ends: \(ending)")
    plan.journal?.close()
    if let recorder = plan.recorder { Output().words(RecordingWords.closed(recorder.path, recorder.close())) }
    switch ending {
    case .quit: break
    case .hangUp: throw ExitCode(1)
    case .signal(let signal): CursesTerminal.die(by: signal)
    }
  }

  private static func watch(_ plan: BoardPlan, by feed: BoardFeed, on terminal: CursesTerminal) -> Runtime.Ending {
    let settings = plan.watch.settings
    let mailbox = plan.post.mailbox
    if let term = terminal.unusableTerm { mailbox.post(.noticed(BoardWords.unknownTerminal(term))) }
    if let problem = settings.causeProblem { mailbox.post(.noticed(BoardWords.brokenCauses(problem))) }
    if case .configured(_, let reading) = plan.subject {
      for warning in reading.warnings { plan.journal?.note(warning) }
      if let first = reading.warnings.first { mailbox.post(.noticed(BoardWords.skipped(first))) }
    }
    let runtime = Runtime(
      state: state(plan), appearance: Appearance(settings), terminal: terminal, mailbox: mailbox,
      edges: Runtime.Edges(perform: { feed.perform($0) }, beat: { feed.beat() }))
    return runtime.run { feed.start() }
  }

  private static func open(_ plan: BoardPlan) throws -> CursesTerminal {
    do {
      return try CursesTerminal.open(theme: ThemeChoice.theme(named: plan.watch.settings.theme))
    } catch {
      plan.recorder?.discard()
      throw CommandFailure(BoardWords.reason(error), nextStep: BoardWords.nextStep(error), code: 2)
    }
  }

  private static func state(_ plan: BoardPlan) -> AppState {
    let settings = plan.watch.settings
    let places = plan.watch.firstPlaces
    return AppState(
      scope: BoardScope(places).text, serviceZone: settings.serviceZone, displayZone: settings.displayZone,
      streakLimit: settings.streakLimit, now: WallClock.now(), filter: plan.filter, order: plan.order,
      polling: Polling(isOffline: plan.isOffline, interval: settings.interval.milliseconds),
      causes: settings.ownCauses ?? .standard, places: places)
  }
}
