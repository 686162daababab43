import CursesTerminal
import Testing

extension `The terminal` {
  @Suite struct `takes a text to its clipboard` {
    private static let text = "角色 \"iam_group_08f5\"\n\u{1B}]52;c;!\u{07} end"
    /// The same in base64, by another program.
    private static let encoded = "6KeS6ImyICJpYW1fZ3JvdXBfMDhmNSIKG101MjtjOyEHIGVuZA=="

    @Test func `straight`() throws {
      let sent = try sent(Self.text, [:])
      #expect(sent == "\u{1B}]52;c;\(Self.encoded)\u{07}")
    }

    @Test(arguments: [["TMUX": "/tmp/tmux-0/default,1,0"], ["TERM": "tmux-256color"]])
    func `through tmux, in the form that it takes and in the form that it passes on`(_ environment: [String: String])
      throws
    {
      let sent = try sent(Self.text, environment)
      let plain = "]52;c;\(Self.encoded)\u{07}"
      #expect(sent == "\u{1B}\(plain)\u{1B}Ptmux;\u{1B}\u{1B}\(plain)\u{1B}\\")
    }

    @Test func `through screen, in pieces that it has room for`() throws {
      let text = String(repeating: "abc", count: 300)
      let sent = try sent(text, ["TERM": "screen-256color", "STY": "1.pts"])
      let pieces = sent.split(separator: "\u{1B}\\")
      #expect(pieces.count > 1)
      #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 256 })
      let whole = pieces.map { $0.dropFirst(2) }.joined()
      #expect(whole == "\u{1B}]52;c;" + String(repeating: "YWJj", count: 300) + "\u{07}")
    }

    @Test(arguments: ["linux", "vt100", "ansi", "", "x-unheard-of"])
    func `unless nobody knows what it would do with it`(_ term: String) throws {
      let terminal = try PseudoTerminal(environment: ["TERM": term])
      terminal.line(with: "ready")
      terminal.send("\u{1B}[200~text\u{1B}[201~")
      #expect(terminal.line(with: "copy") == "copy refused")
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      #expect(!terminal.text.contains("]52;"))
    }

    @Test func `and nothing of it that is longer than terminals take`() {
      let longest = String(repeating: "x", count: ClipboardSequence.limit)
      #expect(ClipboardSequence(longest, by: .plain).map { $0.bytes.count < 100_000 } == true)
      #expect(ClipboardSequence(longest + "x", by: .plain) == nil)
    }

    @Test(arguments: [
      ("", ""), ("\0", "AA=="), ("é", "w6k="), ("集", "6ZuG"), ("~é?", "fsOpPw=="), ("ÿÿ>\u{7F}", "w7/Dvz5/"),
    ])
    func `to the last byte`(_ text: String, _ encoded: String) {
      let sequence = ClipboardSequence(text, by: .plain)
      #expect(sequence?.bytes == Array("\u{1B}]52;c;\(encoded)\u{07}".utf8))
    }

    /// What the terminal got between two paints.
    private func sent(_ text: String, _ environment: [String: String]) throws -> String {
      let terminal = try PseudoTerminal(environment: environment)
      terminal.line(with: "ready")
      #expect(terminal.sees("dws_finance_23"))
      terminal.send("\u{1B}[200~\(text)\u{1B}[201~")
      #expect(terminal.line(with: "copy") == "copy sent(bytes: \(text.utf8.count))")
      terminal.send("q")
      #expect(terminal.ending() == .exited(0))
      let mark = Array((environment["STY"] == nil ? "\u{1B}]52;" : "\u{1B}P").utf8)
      let bytes = terminal.output
      let start = try #require(bytes.indices.first { Array(bytes[$0...].prefix(mark.count)) == mark })
      let end = try #require(bytes.lastIndex(of: 0x07))
      let isWrapped = bytes[(end + 1)...].starts(with: [0x1B, 0x5C])
      return String(decoding: bytes[start...(isWrapped ? end + 2 : end)], as: UTF8.self)
    }
  }
}
