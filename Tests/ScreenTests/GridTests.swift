import Screen
import Testing

@Suite struct `A grid` {
  private func grid(_ columns: Int, _ rows: Int, _ draw: (inout Grid) -> Void = { _ in }) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    draw(&grid)
    return grid
  }

  private func expect(_ grid: Grid, _ picture: String, _ location: SourceLocation = #_sourceLocation) {
    let lines = grid.lines()
    #expect(lines.joined(separator: "\n") == picture, sourceLocation: location)
    #expect(lines.count == grid.size.rows, sourceLocation: location)
    for line in lines { #expect(TextWidth.columns(of: line) == grid.size.columns, sourceLocation: location) }
  }

  @Test func `shows boxes and text, and clips what reaches beyond`() {
    let picture = grid(14, 5) { grid in
      grid.box(grid.area)
      grid.write(" 任务 ", column: 2, row: 0)
      grid.write("✗ failing", column: 2, row: 1)
      grid.write("dws_finance_01", column: 2, row: 2)
      grid.write("left", column: -2, row: 3)
      grid.write("nowhere", column: 0, row: 5)
      grid.write("nowhere", column: 14, row: 1)
      grid.write("nowhere", column: 0, row: -1)
    }
    expect(
      picture,
      """
      ┌─ 任务 ─────┐
      │ ✗ failing  │
      │ dws_finance_
      ft           │
      └────────────┘
      """)
  }

  @Test func `draws small boxes, and none that are too small`() {
    expect(grid(4, 2) { $0.box($0.area) }, "┌──┐\n└──┘")
    expect(grid(1, 2) { $0.box($0.area) }, " \n ")
    expect(grid(3, 1) { $0.box($0.area) }, "   ")
    expect(grid(3, 2) { $0.box(Rect(column: 1, row: 1, columns: 5, rows: 5)) }, "   \n ┌─")
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 1)])
  func `of any size takes all drawing`(columns: Int, rows: Int) {
    let picture = grid(columns, rows) { grid in
      grid.box(Rect(column: -1, row: -1, columns: 9, rows: 9))
      grid.fill(Rect(column: -5, row: -5, columns: 50, rows: 50), style: Style(.banner))
      grid.restyle(Rect(column: -5, row: -5, columns: 50, rows: 50), style: Style(.title))
      grid.write("集", column: -1, row: 0)
      grid.write("集", column: 0, row: 0)
    }
    expect(picture, Array(repeating: String(repeating: " ", count: columns), count: rows).joined(separator: "\n"))
    #expect(picture.ansi(.monochrome).split(separator: "\n").count == (columns > 0 ? rows : 0))
  }

  @Test func `blanks a wide character that straddles an edge`() {
    expect(grid(3, 1) { $0.write("ab集", column: 0, row: 0) }, "ab ")
    expect(grid(4, 1) { $0.write("ab集", column: 0, row: 0) }, "ab集")
    expect(grid(5, 1) { $0.write("集集集", column: 0, row: 0, width: 3) }, "集   ")
    expect(grid(4, 1) { $0.write("集ab", column: -1, row: 0) }, " ab ")
  }

  @Test func `blanks the other half of an overwritten wide character`() {
    expect(
      grid(6, 1) {
        $0.write("集群名", column: 0, row: 0); $0.write("x", column: 1, row: 0)
      }, " x群名")
    expect(
      grid(6, 1) {
        $0.write("集群名", column: 0, row: 0); $0.write("x", column: 2, row: 0)
      }, "集x 名")
    expect(
      grid(6, 1) {
        $0.write("集群名", column: 0, row: 0); $0.write("文", column: 1, row: 0)
      }, " 文 名")
    expect(
      grid(6, 1) {
        $0.write("集群名", column: 0, row: 0); $0.fill(Rect(column: 3, row: 0, columns: 2, rows: 1))
      },
      "集    ")
  }

  @Test func `says how many columns a text took`() {
    var grid = grid(10, 1)
    #expect(grid.write("abc", column: 0, row: 0) == 3)
    #expect(grid.write("集群", column: 3, row: 0) == 4)
    #expect(grid.write("abcdef", column: 7, row: 0) == 3)
    #expect(grid.write("e\u{301}", column: 0, row: 0, width: 1) == 1)
    #expect(grid.write("集", column: 0, row: 0, width: 1) == 1)
    #expect(grid.write("abc", column: 0, row: 0, width: 0) == 0)
    #expect(grid.write("abc", column: 10, row: 0) == 0)
    #expect(grid.write("", column: 4, row: 0) == 0)
  }

  @Test func `is the last wall: what isn't allowed becomes U+FFFD`() {
    let text = "a\u{1B}\u{9B}\n\u{202E}\u{200B}\u{E000}\u{FE0F}b"
    expect(
      grid(9, 1) { $0.write(text, column: 0, row: 0) }, "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")
    expect(grid(2, 1) { $0.fill($0.area, with: "\u{1B}") }, "\u{FFFD}\u{FFFD}")
  }

  @Test func `keeps four marks with their base in one cell`() {
    let text = "ae\u{301}\u{302}集\u{303}" + "b" + String(repeating: "\u{304}", count: 9) + "c"
    expect(
      grid(6, 1) { $0.write(text, column: 0, row: 0) },
      "ae\u{301}\u{302}集\u{303}b\u{304}\u{304}\u{304}\u{304}c")
    #expect(grid(6, 1) { $0.write(text, column: 0, row: 0) }.clusters.count == 3)
    expect(grid(2, 1) { $0.write("\u{301}a", column: 0, row: 0) }, "a ")
  }

  @Test func `of the same drawing equals itself`() {
    let draw = { (grid: inout Grid) in _ = grid.write("e\u{301}集x", column: 0, row: 0, style: Style(.good)) }
    #expect(grid(5, 1, draw) == grid(5, 1, draw))
    #expect(grid(5, 1, draw) != grid(5, 1))
  }

  @Test func `turns its lines and glyphs into ASCII, a column for a column`() {
    let picture = grid(16, 3) { grid in
      grid.box(grid.area)
      grid.write("✗ 集 e\u{301} ✓ …。x", column: 1, row: 1)
    }
    expect(picture.asciiOnly(), "+--------------+\n|x ?? e v ~. x |\n+--------------+")
    #expect(picture.asciiOnly().lines().joined().utf8.allSatisfy { $0 < 0x7F })
    #expect(picture.asciiOnly().clusters.isEmpty)
  }
}
