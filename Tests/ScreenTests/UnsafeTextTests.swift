import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `Foreign text in the list` {
  @Test func `is marked where it can't be shown as it came`() {
    var session = Session([
      Fixtures.task("first"), Fixtures.task("evil\u{202E}txt"), Fixtures.task("财务_é"),
    ])
    let grid = session.frame()
    #expect(grid.lines()[5].contains("evil<202E>txt"))
    #expect(style(grid, row: 5) == Style(.unsafe))
    #expect(style(grid, row: 6) == .plain)
  }

  private func style(_ grid: Grid, row: Int) -> Style { grid.cells[row * grid.size.columns + 15].style }
}
