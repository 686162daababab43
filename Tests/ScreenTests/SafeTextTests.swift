import Foundation
import Screen
import Testing

@Suite struct `Safe text` {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("集群 dws_财务", "集群 dws_财务"),
    ("a\tb", "a b"),
    ("a\nb\r\nc\rd\u{85}e\u{B}f\u{C}g\u{2028}h\u{2029}i", "a⏎b⏎c⏎d⏎e⏎f⏎g⏎h⏎i"),
    ("a\r\r\n\n", "a⏎⏎⏎"),
    ("\u{1B}[31mred\u{7}", "^[[31mred^G"),
    ("\u{0}\u{7F}\u{9B}31m\u{9D}", "^@^?\\x9B31m\\x9D"),
    ("abc\u{202E}cba", "abc<202E>cba"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{200D}e", "a<200B>b<FEFF>c<00AD>d<200D>e"),
    ("\u{E0041}\u{FFF9}\u{3164}", "<E0041><FFF9><3164>"),
    ("\u{E000}\u{FFFE}\u{378}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("e\u{301}", "e\u{301}"),
    ("\u{301}e", "<0301>e"),
    ("\t\u{301}", " <0301>"),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}b", "a\u{300}\u{301}\u{302}\u{303}…b"),
    ("क\u{93E}", "क<093E>"),
  ])
  func `of one line shows what it can't draw`(text: String, expected: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("👨‍👩‍👧", "👨👩👧"), ("👍🏽", "👍"), ("❤️", "❤"), ("🇨🇳", "CN"), ("1️⃣", "1"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"),
    ("葛\u{E0100}", "葛"), ("x\u{FE0F}", "x<FE0F>"), ("\u{1F3FD}", "<1F3FD>"),
  ])
  func `keeps the bases of a cluster that terminals place differently`(text: String, expected: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func `a thousand marks on one base leave four and an ellipsis`() {
    let text = "a" + String(repeating: "\u{301}", count: 1000) + "b"
    #expect(SafeText.line(text).unicodeScalars.count == 7)
  }

  @Test func `lines are broken at LF and CRLF, and a lone CR is shown`() {
    #expect(SafeText.lines("a\nb\r\nc\rd\n\ne") == ["a", "b", "c^Md", "", "e"])
    #expect(SafeText.lines("a\u{85}\u{2028}\u{B}") == ["a\\x85<2028>^K"])
    #expect(SafeText.lines("a\n") == ["a"])
    #expect(SafeText.lines("") == [])
    #expect(SafeText.lines("\r\r\n") == ["^M"])
  }

  @Test func `tabs in lines reach every eighth column`() {
    #expect(SafeText.lines("a\tb\n集群\tc\n1234567\t8\n\t9") == ["a       b", "集群    c", "1234567 8", "        9"])
  }

  @Test func `a long line says how much is left out, never inside a scalar`() {
    #expect(SafeText.line("abcdef", limit: 4) == "abcd… 2 bytes more")
    #expect(SafeText.line("集群名", limit: 4) == "集… 6 bytes more")
    #expect(SafeText.line("abc", limit: 2) == "ab… 1 byte more")
    let long = String(repeating: "x", count: SafeText.lineLimit)
    #expect(SafeText.line(long) == long)
    #expect(SafeText.line(long + "yz").hasSuffix("x… 2 bytes more"))
    #expect(SafeText.lines("ab\ncd\nef", limit: 4) == ["ab", "c", "… 4 bytes more"])
  }

  @Test func `plain ASCII is its own safe form`() {
    #expect(SafeText.isPlain(" ~"))
    #expect(!SafeText.isPlain("\u{7F}"))
    #expect(!SafeText.isPlain("é"))
    #expect(!SafeText.isPlain("\t"))
  }
}
