import Testing

@testable import SynctopCommands

@Suite struct `The words of a command` {
  @Test(
    arguments: [
      ("pass show x", ["pass", "show", "x"]), ("  a\t b\n", ["a", "b"]), ("a 'b  c' \"d e\"", ["a", "b  c", "d e"]),
      (#"a\ b c\\d"#, ["a b", #"c\d"#]), (#""a\"b\\c\d""#, [#"a"b\c\d"#]), ("a ''", ["a", ""]),
      ("'it''s'", ["its"]), (#"a$HOME ~ * `x` | y"#, ["a$HOME", "~", "*", "`x`", "|", "y"]), ("程序 参数", ["程序", "参数"]),
    ])
  func `are split as a shell would, and nothing is expanded`(_ text: String, _ words: [String]) {
    #expect(CommandWords.split(text) == words)
  }

  @Test(arguments: ["", "  ", "'a", "a \"b", "a\\", "''", "a\u{0}b", String(repeating: "a ", count: 5000)])
  func `are none without a program, with an open quote or beyond the bounds`(_ text: String) {
    #expect(CommandWords.split(text) == nil)
  }
}
