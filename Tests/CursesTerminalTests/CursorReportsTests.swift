import Testing

@testable import CursesTerminal

@Suite struct `Where the cursor is, as a terminal tells it` {
  @Test(
    arguments: [
      ("", []), ("\u{1B}[1;3R", [3]), ("\u{1B}[12;3R\u{1B}[12;5R", [3, 5]), ("x\u{1B}[1;2Ry", [2]),
      ("\u{1B}[A\u{1B}[1;2R", [2]), ("\u{1B}[1;2", []), ("\u{1B}[1;2;3R", []), ("\u{1B}[1;999999R", []),
      ("1;2R", []), ("\u{1B}[;R", []),
    ] as [(String, [Int])])
  func `is read among whatever else was typed`(_ bytes: String, _ columns: [Int]) {
    #expect(CursorReports(Array(bytes.utf8)).columns == columns)
  }

  @Test func `isn't asked for where there is no terminal`() {
    #expect(WidthProbe.measure(["x"], patience: 1) == .noTerminal)
  }
}
