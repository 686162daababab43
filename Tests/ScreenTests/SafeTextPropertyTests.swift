import Foundation
import Screen
import Testing

@Suite struct `Safe text, whatever comes` {
  @Test func `each scalar leaves only what may be drawn, alone and between letters`() {
    var drawn = 0
    // Of ideographs, syllables and the empty planes every seventh will do.
    for scalar in Corpora.allScalars
    where scalar.value < 0x3400 || (0xD7A4..<0x20000).contains(scalar.value) || scalar.value % 7 == 0 {
      let text = SafeText.line(String(scalar))
      let between = SafeText.line("a\(scalar)b")
      let isSafe = (text + between + SafeText.lines("a\(scalar)b").joined()).unicodeScalars.allSatisfy(
        SafeText.isAllowed)
      if !isSafe || text.isEmpty || SafeText.line(between) != between { Issue.record("U+\(scalar.value)") }
      if text == String(scalar) { drawn += 1 }
    }
    #expect(drawn > 30_000)
  }

  @Test func `none of the dangerous classes may be drawn`() {
    for scalar in Corpora.allScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
        .enclosingMark, .spacingMark:
        if SafeText.isAllowed(scalar) { Issue.record("U+\(scalar.value)") }
      default:
        if SafeText.isAllowed(scalar), scalar.properties.isDefaultIgnorableCodePoint {
          Issue.record("U+\(scalar.value)")
        }
      }
    }
  }

  @Test(.enabled(if: Corpora.areThere)) func `naughty strings become safe, and stay as they are the second time`()
    throws
  {
    let naughty = try JSONDecoder().decode([String].self, from: Corpora.data("blns/blns.json"))
    #expect(naughty.count > 500)
    for text in naughty { expectSafe(text) }
  }

  @Test(.enabled(if: Corpora.areThere), arguments: ["utf8tests/utf8tests.bin", "utf8tests/utf8tests.txt"])
  func `invalid bytes become safe`(name: String) throws {
    for line in try Corpora.data(name).split(separator: 0x0A) { expectSafe(String(decoding: line, as: UTF8.self)) }
  }

  @Test(.enabled(if: Corpora.areThere)) func `clusters of every rule become safe`() throws {
    let lines = try Corpora.fields("unicode-15.0/GraphemeBreakTest.txt")
    #expect(lines.count > 600)
    for line in lines { expectSafe(Corpora.string(line[0])) }
  }

  @Test(.enabled(if: Corpora.areThere)) func `emoji are drawn by their bases`() throws {
    let lines = try Corpora.fields("unicode-15.0/emoji-test.txt").filter { $0[1] == "fully-qualified" }
    #expect(lines.count == 3655)
    for line in lines {
      let text = Corpora.string(line[0])
      expectSafe(text)
      #expect(!SafeText.line(text).contains("<"), "\(text)")
    }
  }

  @Test func `bytes drawn by lot become safe`() {
    var lot = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &lot)).map { _ in UInt8.random(in: 0...255, using: &lot) }
      expectSafe(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func expectSafe(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let line = SafeText.line(text)
    #expect(line.unicodeScalars.allSatisfy(SafeText.isAllowed), sourceLocation: location)
    #expect(SafeText.line(line).unicodeScalars.elementsEqual(line.unicodeScalars), sourceLocation: location)
    for line in SafeText.lines(text) {
      #expect(line.unicodeScalars.allSatisfy(SafeText.isAllowed), sourceLocation: location)
    }
    let columns = TextWidth.columns(of: line)
    var grid = Grid(size: Size(columns: columns, rows: 1))
    #expect(grid.write(line, column: 0, row: 0) == columns, sourceLocation: location)
    #expect(grid.lines() == [line], sourceLocation: location)
  }
}
