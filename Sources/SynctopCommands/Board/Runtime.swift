import CursesTerminal
import Dashboard
import Feed
import Glibc
import Screen

/// The board's loop: waits for keys, events and the clock, moves the state, and paints.
///
/// It runs on the main thread and sleeps in one place, so that an idle board costs one wake-up a second.
@MainActor
final class Runtime {
  private var state: AppState
  private var look: Look
  private let terminal: CursesTerminal
  private let mailbox: Mailbox
  private let edges: Edges
  private var lastBeat = ContinuousClock.now
  private var ending: Ending?
  private var suspension = SuspensionWatch()

  /// The least time between two beats: work off the loop wakes a thread, and an idle board is to wake seldom.
  private static let pulse = Duration.milliseconds(1900)

  /// Why the loop ended.
  enum Ending: Equatable {
    case quit, hangUp
    case signal(Int32)
  }

  /// What is outside the loop; neither blocks.
  struct Edges {
    /// Does what an effect asks for.
    let perform: @Sendable (Effect) -> Void
    /// Called when the loop is awake anyway, some seconds after the last time at the least.
    let beat: @Sendable () -> Void
  }

  init(state: AppState, appearance: Appearance, terminal: CursesTerminal, mailbox: Mailbox, edges: Edges) {
    self.state = state
    self.terminal = terminal
    self.mailbox = mailbox
    self.edges = edges
    look = appearance.look(isASCII: !terminal.isUTF8)
  }

  /// Paints once, calls `started`, and goes on until somebody quits or the terminal is gone.
  func run(started: () -> Void) -> Ending {
    paint()
    started()
    while true {
      if let ending { return ending }
      terminal.wait(alsoOn: mailbox.descriptor, milliseconds: pause)
      update(.ticked(WallClock.now()))
      if let asleep = suspension.sleep() { edges.perform(.wake(asleep: asleep)) }
      if let appearance = mailbox.dressing() { dress(appearance) }
      for event in mailbox.drain() { update(event) }
      beat()
      for input in terminal.drainKeys() where ending == nil { take(input) }
      if ending == nil { paint() }
    }
  }

  private func take(_ input: TerminalInput) {
    switch input {
    case .key(let key): update(.pressed(key))
    case .paste(let text): update(.pasted(text))
    case .resized: break
    case .resumed: edges.perform(.wake(asleep: 0))
    case .hangUp: ending = .hangUp
    case .terminate(let signal): ending = .signal(signal)
    }
  }

  private func update(_ event: Event) {
    for effect in state.update(event) {
      switch effect {
      case .quit: ending = .quit
      case .copy(let item): copy(item)
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .poll, .pollTask, .setPaused, .wake, .openContexts, .passcode, .acknowledge, .withdraw, .note, .recall,
        .recallLog, .playback:
        edges.perform(effect)
      }
    }
  }

  /// Takes another language, theme or clock from the next picture on.
  private func dress(_ appearance: Appearance) {
    look = appearance.look(isASCII: !terminal.isUTF8)
    terminal.use(ThemeChoice.theme(named: appearance.theme))
  }

  private func beat() {
    guard ContinuousClock.now - lastBeat >= Self.pulse else { return }
    lastBeat = .now
    edges.beat()
  }

  private func copy(_ item: CopyItem) {
    let text = CopyText(state: state, look: look).text(of: item)
    update(.copied(item, text.map { terminal.copy($0) } ?? .nothing))
  }

  private func paint() {
    terminal.paint(Board.frame(of: &state, size: terminal.size, look: look))
  }

  /// Milliseconds until something may change by itself; nil when only a key or an event can.
  private var pause: Int? {
    let now = WallClock.now()
    guard look.hasClock else { return state.nextChange.map { Int(max($0 - now, 0)) } }
    return Int(1000 - now % 1000)
  }
}
