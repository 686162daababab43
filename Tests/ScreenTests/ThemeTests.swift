import Screen
import Testing

@Suite struct `Themes` {
  @Test func `are found by name, in any case`() {
    #expect(Theme.all.map(\.name) == ["dark", "light", "high-contrast", "colour-blind", "monochrome"])
    for theme in Theme.all { #expect(Theme.named(theme.name.uppercased()) == theme) }
    #expect(Theme.named("neon") == nil)
  }

  @Test func `without colour use none`() {
    for role in Style.Role.allCases {
      let paint = Theme.monochrome.paint(for: Style(role))
      #expect(paint.foreground == nil && paint.background == nil)
    }
  }

  @Test(arguments: Theme.all.filter { $0 != .monochrome })
  func `mark every deviation unlike what is well`(theme: Theme) {
    let paints = [Style.Role.good, .failing, .stopped, .warning, .running].map { theme.paint(for: Style($0)) }
    #expect(Set(paints).count == paints.count)
  }

  @Test func `for the colour-blind have neither red nor green`() {
    for role in Style.Role.allCases {
      let paint = Theme.colourBlind.paint(for: Style(role))
      for color in [paint.foreground, paint.background] { #expect(color?.basic != 1 && color?.basic != 2) }
    }
  }

  @Test func `add the emphasis of a style`() {
    let paint = Theme.dark.paint(for: Style(.failing, [.reverse, .underline, .bold, .dim]))
    #expect(paint.reverse && paint.underline && paint.bold && paint.dim)
    #expect(paint.foreground == Theme.dark.paint(for: Style(.failing)).foreground)
  }

  @Test func `paint a row as SGR with nothing left on at its end`() {
    var grid = Grid(size: Size(columns: 6, rows: 2))
    grid.write("ab", column: 0, row: 0, style: Style(.text, .bold))
    grid.write("集", column: 4, row: 0, style: Style(.text, .reverse))
    #expect(grid.ansi(.dark) == "\u{1B}[1mab\u{1B}[0m  \u{1B}[7m集\u{1B}[0m\n      \n")
  }
}
