import Screen
import Testing

@Suite struct `Text width` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("集群", 4), ("é", 1), ("e\u{301}", 1), ("한국", 4), ("ｶﾅ", 2), ("┌─┐", 3), ("…·✗✓", 4), ("👍", 2),
    ("ＡＢ", 4), ("\u{3000}", 2), ("\u{FFFD}", 1), ("⏎", 1),
  ])
  func `is what terminals make of it`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(.enabled(if: Corpora.areThere))
  func `is two for every wide and fullwidth scalar that may be drawn, and never for another`() throws {
    var wide = Set<UInt32>()
    for fields in try Corpora.fields("unicode-15.0/EastAsianWidth.txt") where ["W", "F"].contains(fields[1]) {
      wide.formUnion(try Corpora.range(fields[0]))
    }
    #expect(wide.count > 180_000)
    for scalar in Corpora.allScalars where SafeText.isAllowed(scalar) && TextWidth.columns(of: scalar) > 0 {
      #expect((TextWidth.columns(of: scalar) == 2) == wide.contains(scalar.value), "U+\(scalar.value)")
    }
  }

  @Test(.enabled(if: Corpora.areThere)) func `is nothing for marks only, and marks are all it is nothing for`() throws {
    var marks = Set<UInt32>()
    for fields in try Corpora.fields("unicode-15.0/DerivedGeneralCategory.txt") where fields[1] == "Mn" {
      marks.formUnion(try Corpora.range(fields[0]))
    }
    let zero = Corpora.allScalars.filter { TextWidth.columns(of: $0) == 0 }
    #expect(zero.count > 500)
    for scalar in zero { #expect(marks.contains(scalar.value), "U+\(scalar.value)") }
  }

  @Test func `cut ends with an ellipsis and never halves a wide character`() {
    #expect(TextWidth.cut("cluster", to: 7) == "cluster")
    #expect(TextWidth.cut("cluster", to: 6) == "clust…")
    #expect(TextWidth.cut("集群名称", to: 8) == "集群名称")
    #expect(TextWidth.cut("集群名称", to: 7) == "集群名…")
    #expect(TextWidth.cut("集群名称", to: 6) == "集群…")
    #expect(TextWidth.cut("集群", to: 1) == "…")
    #expect(TextWidth.cut("集群", to: 0) == "")
    #expect(TextWidth.cut("集群", to: -1) == "")
    #expect(TextWidth.cut("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
    #expect(TextWidth.cut("e\u{301}e\u{301}", to: 2) == "e\u{301}e\u{301}")
  }

  @Test func `padding fills to the column on either side`() {
    #expect(TextWidth.pad("ok", to: 5) == "ok   ")
    #expect(TextWidth.pad("42", to: 5, .trailing) == "   42")
    #expect(TextWidth.pad("集群名称", to: 6) == "集群… ")
    #expect(TextWidth.pad("", to: 0) == "")
  }

  @Test(.enabled(if: Corpora.areThere), arguments: 0...12)
  func `whatever is cut, padded or wrapped fits`(columns: Int) throws {
    for line in try Corpora.text("utf8tests/utf8tests.txt").split(separator: "\n") {
      let text = SafeText.line(String(line))
      #expect(TextWidth.columns(of: TextWidth.cut(text, to: columns)) <= columns)
      #expect(TextWidth.columns(of: TextWidth.pad(text, to: columns)) == columns)
      for row in TextWidth.wrap(text, columns: columns) { #expect(TextWidth.columns(of: row) <= columns) }
    }
  }
}
