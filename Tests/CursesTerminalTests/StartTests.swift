import Glibc
import Testing

extension `The terminal` {
  @Suite struct `can be started` {
    @Test(arguments: [
      "xterm", "xterm-256color", "vt100", "linux", "screen", "screen-256color", "tmux-256color", "rxvt-unicode", "ansi",
    ])
    func `as a terminal that the database knows`(name: String) throws {
      try expectBoard(TERM: name, note: "-")
    }

    @Test(arguments: [
      ("xterm-kitty", "xterm-kitty"), ("xterm-ghostty", "xterm-ghostty"), ("foot", "foot"), ("", ""),
      ("../../x", "../../x"), ("/etc/passwd", "/etc/passwd"), ("a\u{1B}]0;b", "a?]0;b"),
      (String(repeating: "x", count: 300), String(repeating: "x", count: 40)),
    ])
    func `as xterm, with a note, where the name is no help`(name: String, note: String) throws {
      try expectBoard(TERM: name, note: note)
    }

    @Test func `without a name`() throws {
      try expectBoard(TERM: nil, note: "")
    }

    private func expectBoard(TERM name: String?, note: String) throws {
      let terminal = try PseudoTerminal(environment: ["TERM": name])
      #expect(terminal.line() == "ready 80x24 utf8=true \(note)")
      #expect(terminal.sees("dws_finance_22"))
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test(
      arguments: [
        (1, 1, "1x1"), (0, 0, "0x0"), (2, 1, "2x1"), (500, 200, "500x200"), (5000, 5000, "1000x500"),
      ] as [(UInt16, UInt16, String)])
    func `at any size, within bounds`(columns: UInt16, rows: UInt16, size: String) throws {
      let terminal = try PseudoTerminal(columns: columns, rows: rows)
      #expect(terminal.line(with: "ready")?.contains(" \(size) ") == true)
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func `whatever LINES and COLUMNS say`() throws {
      let terminal = try PseudoTerminal(environment: ["LINES": "rubbish", "COLUMNS": "99999"])
      #expect(terminal.line(with: "ready")?.contains(" 80x24 ") == true)
    }

    @Test(
      arguments: [
        (nil, true), ("", true), ("xx_XX.UTF-8", true), ("en_US.utf8", true), ("C", false), ("POSIX", false),
        ("nonsense", false),
      ] as [(String?, Bool)])
    func `in a locale, which says whether it takes UTF-8`(language: String?, isUTF8: Bool) throws {
      let terminal = try PseudoTerminal(environment: ["LANG": language])
      #expect(terminal.line(with: "ready")?.contains("utf8=\(isUTF8)") == true)
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.output.contains { $0 >= 0x80 } == isUTF8)
    }
  }

  @Suite struct `is left alone` {
    @Test func `when it can't move its cursor`() throws {
      try expectRefusal(PseudoTerminal(environment: ["TERM": "dumb"]), "fixedCursor(term: \"dumb\")")
    }

    @Test func `when stdin is something else`() throws {
      try expectRefusal(PseudoTerminal(stdin: "/dev/null"), "notATerminal(CursesTerminal.TerminalError.Stream.input)")
    }

    @Test func `when stdout is something else`() throws {
      try expectRefusal(PseudoTerminal(stdout: "/dev/null"), "notATerminal(CursesTerminal.TerminalError.Stream.output)")
    }

    @Test func `when there is no terminal database`() throws {
      let hidden = ["TERMINFO": "/nowhere", "TERMINFO_DIRS": "/nowhere", "TERM": "foot"]
      let terminal = try PseudoTerminal(environment: hidden)
      // The C library may look into its own directories all the same.
      if terminal.line() == nil { expectRefusal(terminal, "noTerminalDatabase") }
    }

    private func expectRefusal(_ terminal: PseudoTerminal, _ reason: String) {
      #expect(terminal.ending() == .exited(2))
      #expect(terminal.text.contains("refused: \(reason)") || terminal.text.contains(reason))
      #expect(!terminal.output.contains(0x1B))
      #expect(terminal.hasItsSettingsBack)
    }
  }
}
