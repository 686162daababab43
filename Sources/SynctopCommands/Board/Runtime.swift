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
  private let look: Look
  private let terminal: CursesTerminal
  private let mailbox: Mailbox
  private let perform: @Sendable (Effect) -> Void
  private var ending: Ending?
  private var suspension = SuspensionWatch()

  /// Why the loop ended.
  enum Ending: Equatable {
    case quit, hangUp
    case signal(Int32)
  }

  /// `perform` does what an effect asks for outside the loop; it must not block.
  init(
    state: AppState, look: Look, terminal: CursesTerminal, mailbox: Mailbox,
    perform: @escaping @Sendable (Effect) -> Void
  ) {
    self.state = state
    self.look = look
    self.terminal = terminal
    self.mailbox = mailbox
    self.perform = perform
  }

  /// Paints once, calls `started`, and goes on until somebody quits or the terminal is gone.
  func run(started: () -> Void) -> Ending {
    paint()
    started()
    while true {
      if let ending { return ending }
      terminal.wait(alsoOn: mailbox.descriptor, milliseconds: pause)
      update(.ticked(WallClock.now()))
      if let asleep = suspension.sleep() { perform(.wake(asleep: asleep)) }
      for event in mailbox.drain() { update(event) }
      for input in terminal.drainKeys() where ending == nil { take(input) }
      if ending == nil { paint() }
    }
  }

  private func take(_ input: TerminalInput) {
    switch input {
    case .key(let key): update(.pressed(key))
    case .paste(let text): update(.pasted(text))
    case .resized: break
    case .resumed: perform(.wake(asleep: 0))
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
      case .poll, .pollTask, .setPaused, .wake, .openContexts, .passcode: perform(effect)
      }
    }
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
