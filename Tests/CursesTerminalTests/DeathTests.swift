import Glibc
import Testing

extension `The terminal` {
  @Suite struct `is as it was before` {
    static let reset = "\u{1B}[?2004l\u{1B}[?1l\u{1B}>\u{1B}(B\u{1B}[m\u{1B}[39;49m\u{1B}[?12l\u{1B}[?25h\u{1B}[?1049l"

    @Test(arguments: [
      ("i", SIGILL, "Index out of range"), ("f", SIGILL, "told to fail"), ("F", SIGILL, "told to fail on a thread"),
      ("u", SIGILL, "SIGILL"), ("o", SIGSEGV, "SIGSEGV"), ("m", SIGSEGV, "SIGSEGV"), ("a", SIGABRT, "SIGABRT"),
      ("d", SIGFPE, "SIGFPE"), ("p", SIGILL, "while it paints"),
    ])
    func `after a fault, whose words stand on it`(letter: String, signal: Int32, words: String) throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      terminal.send("\u{1B}" + letter)
      #expect(terminal.ending() == .killed(signal))
      let end = terminal.text.components(after: Self.reset)
      #expect(end?.contains(words) == true)
      #expect(end?.contains("the terminal is as it was before") == true)
      #expect(end?.contains("\u{1B}[?") == false || end?.hasPrefix("\u{1B}[23;0;0t") == true)
      #expect(!terminal.text.contains("Press space"))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test(arguments: [
      SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGXCPU,
    ])
    func `after a signal that ends the program at once`(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      kill(terminal.pid, signal)
      #expect(terminal.ending() == .killed(signal))
      #expect(terminal.text.components(after: Self.reset) != nil)
      #expect(terminal.hasItsSettingsBack)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `after a signal that asks the program to end`(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      kill(terminal.pid, signal)
      #expect(terminal.ending() == .killed(signal))
      #expect(terminal.text.contains("\u{1B}[?2004l"))
      #expect(terminal.text.contains("\u{1B}[?25h\u{1B}[?1049l"))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func `after a request that a stuck program doesn't hear`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      terminal.send("\u{1B}s")
      terminal.line(with: "stuck")
      kill(terminal.pid, SIGTERM)
      #expect(terminal.ending() == .killed(SIGTERM))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func `after quitting`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.text.contains("\u{1B}[?25h\u{1B}[?1049l"))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func `after an exit that closed nothing`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      terminal.send("x")
      #expect(terminal.ending() == .exited(3))
      #expect(terminal.text.components(after: Self.reset) != nil)
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func `and shows what was written to stderr meanwhile`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      terminal.send("e")
      terminal.line(with: "e")
      #expect(!terminal.text.contains("a word on stderr"))
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.text.components(after: "\u{1B}[?1049l")?.contains("a word on stderr") == true)
    }
  }
}

extension String {
  /// What follows the last `mark`; nil without one.
  func components(after mark: String) -> String? {
    var rest: Substring?
    var left = self[...]
    while let range = left.firstRange(of: mark) {
      left = left[range.upperBound...]
      rest = left
    }
    return rest.map(String.init)
  }
}
