import CursesTerminal
import Dispatch
import Glibc

/// A terminal that shows nothing of what is typed, and gives every key at once, until it is put back.
struct HiddenInput {
  /// Signals that end the process: the terminal is put back before.
  private static let endings = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  private let before: TerminalSettings
  private let watches: [any DispatchSourceSignal]
  private let handlers: [(Int32, sigaction)]

  /// Nil for what is no terminal.
  init?(_ terminal: Int32) {
    guard let before = TerminalSettings(terminal) else { return nil }
    handlers = Self.endings.map { number in
      var old = sigaction()
      sigaction(number, nil, &old)
      signal(number, SIG_IGN)
      return (number, old)
    }
    watches = Self.endings.map { number in
      let watch = DispatchSource.makeSignalSource(signal: number, queue: .global())
      watch.setEventHandler { @Sendable in
        before.restore(dropping: true)
        _exit(128 + number)
      }
      watch.resume()
      return watch
    }
    self.before = before
    before.hideInput()
  }

  /// Puts the terminal and the signals back as they were.
  func end() {
    before.restore(dropping: true)
    for watch in watches { watch.cancel() }
    for (number, handler) in handlers {
      var handler = handler
      sigaction(number, &handler, nil)
    }
  }
}
