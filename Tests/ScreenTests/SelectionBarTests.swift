import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `The bar of the selection` {
  @Test(arguments: Theme.all.map(\.name), [[], [.tab]] as [[Key]])
  func `differs from its neighbours in every theme, also when the keys go elsewhere`(_ name: String, _ keys: [Key]) {
    var session = Session([Fixtures.task("a"), Fixtures.task("b")])
    for key in keys { session.press(key) }
    let theme = Theme.named(name)
    let grid = session.frame()
    let place = 4 * grid.size.columns + 20
    let other = place + grid.size.columns
    #expect(theme?.paint(for: grid.cells[place].style) != theme?.paint(for: grid.cells[other].style))
    #expect(session.lines[4].contains("▌ ✓ ok"))
  }

  @Test func `is told by a mark where colours aren't seen`() {
    var session = Session([Fixtures.task("a"), Fixtures.task("b")], look: Look(isASCII: true))
    #expect(session.lines[4].contains("> v ok"))
    #expect(!session.lines[5].contains(">"))
  }
}
