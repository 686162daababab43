import Testing

@testable import SyncLog

@Suite struct `A relation's name` {
  private func isValid(_ text: String) -> Bool {
    TextBytes.read(text) { ObjectName.isValid($0, 0..<$0.count) }
  }

  @Test(arguments: [
    "t", "a.b", "\"Sales 2024\".\"Order Lines\"", "\"a\"\"b\"", "\"a.b\".c", "\"\n\"", "d.s.t", "表",
  ]) func `may be quoted and have qualifiers`(_ text: String) { #expect(isValid(text)) }

  @Test(arguments: ["", ".", "a.", ".a", "a b", "\"a", "\"\"", "a\"b\"", "\"a\"b", "a;b", "a--b", "a.b.c.d", "a-b"])
  func `isn't made of anything else`(_ text: String) { #expect(!isValid(text)) }
}
