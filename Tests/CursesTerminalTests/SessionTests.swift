import Glibc
import Testing

extension `The terminal` {
  @Suite struct `in a session` {
    @Test func `follows sixty sizes and shows the last`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      var seed: UInt32 = 7
      for _ in 0..<60 {
        seed = seed &* 1_664_525 &+ 1_013_904_223
        terminal.resize(columns: UInt16(1 + seed >> 16 % 250), rows: UInt16(1 + seed >> 24 % 70))
        kill(terminal.pid, SIGWINCH)
      }
      terminal.resize(columns: 91, rows: 31)
      #expect(terminal.line(with: "columns: 91, rows: 31") != nil)
      #expect(terminal.sees("dws_finance_30"))
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
    }

    @Test func `sends little for a row that changed, and clears nothing`() throws {
      let terminal = try PseudoTerminal(columns: 160, rows: 50)
      terminal.line(with: "ready")
      #expect(terminal.sees("dws_finance_49"))
      let before = terminal.output.count
      terminal.send("n")
      #expect(terminal.sees("1", from: before))
      terminal.line(with: "key")
      let sent = terminal.output[before...]
      #expect(sent.count <= 120)
      #expect(!String(decoding: sent, as: UTF8.self).contains("J"))
    }

    @Test func `sends everything again when asked to`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      #expect(terminal.sees("dws_finance_23"))
      let before = terminal.output.count
      terminal.send("l")
      #expect(terminal.sees("dws_finance_23", from: before))
    }

    @Test func `goes to the shell and comes back, twice`() throws {
      let script = """
        set -m; '\(PseudoTerminal.probePath)'; echo stopped $?; read word; fg; echo stopped again; read word; fg
        echo end $?
        """
      let terminal = try PseudoTerminal(command: ["/bin/sh", "-c", script])
      terminal.line(with: "ready")
      for words in ["stopped 148", "stopped again"] {
        terminal.send("\u{1A}")
        #expect(terminal.sees(words))
        #expect(terminal.hasItsSettingsBack)
        let before = terminal.output.count
        terminal.send("\n")
        #expect(terminal.line(with: "resumed") != nil)
        #expect(terminal.sees("dws_finance_23", from: before))
      }
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.text.contains("end 0"))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func `ends in the background when asked to while stopped, and writes nothing there`() throws {
      let script = """
        set -m; '\(PseudoTerminal.probePath)'; echo stopped; kill -TERM %1; bg; wait %1; echo end $?
        """
      let terminal = try PseudoTerminal(command: ["/bin/sh", "-c", script])
      terminal.line(with: "ready")
      terminal.send("\u{1A}")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.text.contains("end 143"))
      #expect(terminal.text.components(after: "stopped")?.contains("\u{1B}") == false)
      #expect(terminal.hasItsSettingsBack)
    }

    @Test(arguments: [SIGSTOP, SIGTSTP])
    func `is taken back after a stop from outside`(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      #expect(terminal.sees("dws_finance_23"))
      let before = terminal.output.count
      kill(terminal.pid, signal)
      kill(terminal.pid, SIGCONT)
      #expect(terminal.line(with: "resumed") != nil)
      #expect(terminal.sees("dws_finance_23", from: before))
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func `ends by SIGHUP when it hangs up`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      terminal.hangUp()
      #expect(terminal.ending() == .killed(SIGHUP))
    }

    @Test func `ends when it hangs up and nobody says so`() throws {
      let script = "trap '' HUP; exec '\(PseudoTerminal.probePath)'"
      let terminal = try PseudoTerminal(command: ["/bin/sh", "-c", script])
      terminal.line(with: "ready")
      terminal.hangUp()
      #expect(terminal.ending() == .exited(0))
    }

    @Test func `hands over the keys that a cooked terminal keeps`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      for (byte, name) in [(3, "c"), (0x13, "s"), (0x11, "q"), (0x16, "v"), (0x0F, "o"), (0x1C, "\\\\"), (4, "d")] {
        terminal.send([UInt8(byte)])
        #expect(terminal.line(with: "Key") == "key(Dashboard.Key.control(\"\(name)\"))")
      }
      terminal.send("\r")
      #expect(terminal.line(with: "Key") == "key(Dashboard.Key.enter)")
    }

    @Test func `tells Escape from the start of a sequence`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      terminal.send("\u{1B}")
      #expect(terminal.line(with: "Key") == "key(Dashboard.Key.escape)")
      terminal.send("\u{1B}OA\u{1B}[B\u{1B}1")
      #expect(terminal.line(with: "Key") == "key(Dashboard.Key.up)")
      #expect(terminal.line(with: "Key") == "key(Dashboard.Key.down)")
      #expect(terminal.line(with: "Key") == "key(Dashboard.Key.alt(\"1\"))")
    }

    @Test func `survives every byte, and 10,000 keys at once`() throws {
      let terminal = try PseudoTerminal()
      terminal.line(with: "ready")
      let deadly = Set("qxb".utf8)
      terminal.send((0...255).filter { !deadly.contains($0) && $0 != 0x1B && $0 != 0x1A })
      terminal.send(Array(repeating: UInt8(ascii: "n"), count: 10_000))
      terminal.send(String(repeating: "\u{1B}[99~", count: 100_000))
      terminal.send("\u{1B}[200~one\rtwo\u{1B}[201~")
      #expect(terminal.line(with: "paste") == "paste(\"one\\ntwo\")")
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
    }
  }
}
