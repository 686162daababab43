import Dispatch
import Glibc

/// What becomes of Ctrl-C in commands that have no screen.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// SIGINT ends the process at once with the exit status `code`; nothing needs to be put back.
  static func ends(with code: Int32) -> Interruption {
    Interruption(signals: [SIGINT]) { _ in _exit(code) }
  }

  /// Calls `act` with the number of each of `signals` that arrives, until cancelled.
  init(signals: [Int32], act: @escaping @Sendable (Int32) -> Void) {
    sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { @Sendable in act(number) }
      source.resume()
      return source
    }
  }

  func cancel() {
    for source in sources { source.cancel() }
  }
}
