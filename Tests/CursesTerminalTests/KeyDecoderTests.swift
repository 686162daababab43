import CursesTerminal
import Dashboard
import Testing

@Suite struct `Keys` {
  @Test(
    arguments: [
      ("j", .character("j")), ("世", .character("世")), ("é", .character("é")), ("😀", .character("😀")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{4}", .control("d")), ("\u{1A}", .control("z")), ("\u{0}", .control("@")), ("\u{1F}", .control("_")),
      ("\u{1B}", .escape), ("\u{1B}1", .alt("1")), ("\u{1B}é", .alt("é")), ("\u{1B}[", .alt("[")),
      ("\u{1B}O", .alt("O")),
      ("\u{1B}]", .alt("]")), ("\u{1B}P", .alt("P")),
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
      ("\u{1B}\u{1B}[A", .up), ("\u{1B}[1;5C", .right), ("\u{1B}[1;3A", .up), ("\u{1B}[1;1:1A", .up),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")), ("\u{1B}Ok", .character("+")),
      ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}[1;2P", .function(1)), ("\u{1B}[97;5u", .control("a")), ("\u{1B}[97;3u", .alt("a")),
      ("\u{1B}[9;2u", .backTab), ("\u{1B}[27u", .escape), ("\u{1B}[27;5;97~", .control("a")),
    ] as [(String, Key)])
  func `are known by what terminals send for them`(bytes: String, key: Key) {
    #expect(decoded(bytes) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[M !!", "\u{1B}[<0;10;10M", "\u{1B}[<0;10;10m", "\u{1B}[?62;1;4c", "\u{1B}[24;80R",
    "\u{1B}[2~", "\u{1B}[99~", "\u{1B}[201~", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]52;c;cXVpdA==\u{1B}\\",
    "\u{1B}P1+r544e\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[1;1:3A", "\u{1B}[97;1:3u", "\u{1B}[57358u",
    "\u{1B}[99999999999999999999999A", "\u{1B}[3$q", "\u{1B}[A\u{1B}[E",
  ])
  func `that mean nothing here are swallowed whole`(bytes: String) {
    let keys = decoded(bytes + "j")
    #expect(keys.suffix(1) == [.key(.character("j"))])
    #expect(keys.count <= 2)
    #expect(keys.dropLast().allSatisfy { $0 == .key(.up) })
  }

  @Test func `are not made of invalid UTF-8`() {
    for bytes: [UInt8] in [
      [0xC0, 0x80], [0xFF], [0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2, 0x9B], [0xE4, 0xB8],
    ] {
      #expect(decoded(bytes + [0x6A]) == [.key(.character("j"))])
    }
  }

  @Test func `of the terminal database go before the common ones`() {
    var decoder = KeyDecoder(terminalKeys: [Array("\u{1B}[M".utf8): .function(1), Array("\u{1B}A".utf8): .up])
    for byte in "\u{1B}[M\u{1B}A\u{1B}B".utf8 { decoder.feed(byte) }
    #expect(decoder.take() == [.key(.function(1)), .key(.up), .key(.alt("B"))])
  }

  @Test func `survive a sequence that is cut anywhere`() {
    let whole = Array("\u{1B}[1;5A\u{1B}OP\u{1B}]0;x\u{1B}\\世\u{1B}[M!!!\u{1B}[[A".utf8)
    for length in 0..<whole.count {
      var decoder = KeyDecoder()
      for byte in whole[..<length] { decoder.feed(byte) }
      decoder.pause()
      decoder.feed(UInt8(ascii: "j"))
      #expect(decoder.take().last == .key(.character("j")))
      #expect(decoder.patience == nil)
    }
  }

  @Test func `after half a sequence still mean what they say`() {
    #expect(decoded("\u{1B}[1\u{3}") == [.key(.control("c"))])
    #expect(decoded("\u{1B}[1\u{1B}[A") == [.key(.up)])
    #expect(decoded("\u{1B}\r") == [.key(.escape), .key(.enter)])
    #expect(decoded("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(decoded("\u{1B}\u{1B}\u{1B}") == [.key(.escape), .key(.escape), .key(.escape)])
  }

  @Test func `never trap on random bytes`() {
    var decoder = KeyDecoder()
    var seed: UInt64 = 42
    for index in 0..<300_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: seed >> 56)
      decoder.feed(index % 5 == 0 ? 0x1B : index % 5 == 1 ? UInt8(ascii: "[") : byte)
      if byte == 7 { decoder.pause() }
    }
    #expect(decoder.count > 0)
    #expect(decoder.take().allSatisfy { input in if case .key(.character("\u{1B}")) = input { false } else { true } })
  }
}

@Suite struct `A paste` {
  private static let start = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  @Test(arguments: [
    ("one two", "one two"), ("a\rb\r\nc\nd", "a\nb\nc\nd"), ("\u{1B}[A\u{1B}[201", "\u{1B}[A\u{1B}[201"),
    ("\u{1B}\u{1B}", "\u{1B}\u{1B}"), ("\u{1B}[200~q", "\u{1B}[200~q"), ("世界", "世界"),
  ])
  func `is text, not keys`(text: String, expected: String) {
    #expect(decoded(Self.start + text + Self.end + "j") == [.paste(expected), .key(.character("j"))])
  }

  @Test func `of nothing is nothing`() {
    #expect(decoded(Self.start + Self.end) == [])
  }

  @Test func `keeps its first 64 KiB and still ends`() {
    let inputs = decoded(Self.start + String(repeating: "x", count: 200_000) + Self.end + "j")
    #expect(inputs == [.paste(String(repeating: "x", count: 65_536)), .key(.character("j"))])
  }

  @Test func `that pauses comes in parts, none of them as keys`() {
    var decoder = KeyDecoder()
    for byte in (Self.start + "one").utf8 { decoder.feed(byte) }
    decoder.pause()
    for byte in ("q\u{1B}[201").utf8 { decoder.feed(byte) }
    decoder.pause()
    for byte in "~j".utf8 { decoder.feed(byte) }
    #expect(decoder.take() == [.paste("one"), .paste("q"), .key(.character("j"))])
  }

  @Test func `without an end is left by Ctrl-C`() {
    #expect(decoded(Self.start + "abc\u{3}j") == [.paste("abc"), .key(.control("c")), .key(.character("j"))])
  }
}

private func decoded(_ text: String) -> [TerminalInput] { decoded(Array(text.utf8)) }

private func decoded(_ bytes: [UInt8]) -> [TerminalInput] {
  var decoder = KeyDecoder()
  for byte in bytes { decoder.feed(byte) }
  decoder.pause()
  return decoder.take()
}
