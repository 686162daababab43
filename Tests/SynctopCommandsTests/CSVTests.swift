import Testing

@testable import SynctopCommands

@Suite struct `A CSV cell` {
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
  func `never begins as a formula`(_ text: String) {
    #expect(CSVText.cell(text).hasPrefix("\"'"))
  }

  @Test(
    arguments: [
      ("", #""""#), ("a", #""a""#), (#"say "hi""#, #""say ""hi""""#), ("a,b", #""a,b""#), ("a\nb", "\"a\nb\""),
      ("\u{1B}[2J", #""\x1B[2J""#), ("a\u{9B}b", #""a\x9Bb""#), ("a\u{202E}b", #""a<202E>b""#), ("数仓", #""数仓""#),
    ])
  func `is quoted and harmless`(_ text: String, _ cell: String) {
    #expect(CSVText.cell(text) == cell)
  }

  @Test func `ends a record by CRLF`() {
    #expect(CSVText.record(["a", "b"]) == "\"a\",\"b\"\r\n")
  }
}
