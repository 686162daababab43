import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `Keys` {
  private let tasks = [Fixtures.failing("a"), Fixtures.task("b"), Fixtures.task("c")]

  @Test func `Esc and a key pressed fast are Esc and the key`() {
    var session = Session(tasks)
    session.press(.enter, .character("/"))
    session.type("role")
    session.press(.alt("/"))
    #expect(session.state.mode == .findEntry)
    #expect(session.state.detail.find.needle.isEmpty)
    session.press(.escape, .alt("j"))
    #expect(!session.state.isDetailWhole)
    #expect(session.selected == "b")
  }

  @Test func `Esc and q pressed fast close one thing and quit`() {
    var session = Session(tasks)
    session.press(.enter, .alt("q"))
    #expect(session.effects == [.quit])
  }

  @Test func `the sort menu goes by j, k and G, and Enter takes the choice`() {
    var session = Session(tasks)
    session.press(.character("s"), .character("G"), .character("k"), .enter)
    #expect(session.state.spec.order.text == "create-time,worst")
    #expect(session.state.overlay == nil)
  }

  @Test func `choosing the same column again inverts it`() {
    var session = Session(tasks)
    session.press(.character("s"), .enter)
    #expect(session.state.spec.order.text == "-worst")
    session.press(.character("s"), .enter)
    #expect(session.state.spec.order.text == "worst")
  }

  @Test func `a key of the other pane says where it works, and one of none where the keys are told`() {
    var session = Session(tasks)
    session.press(.character("n"))
    #expect(session.lines.last?.contains("Next match: only in the detail, Tab goes there") == true)
    session.press(.tab, .character("s"))
    #expect(session.lines.last?.contains("Sort: only in the list, Tab goes there") == true)
    session.press(.character("%"))
    #expect(session.lines.last?.contains("This key does nothing here: ? shows the keys") == true)
    session.press(.character("j"))
    #expect(session.state.banner == nil)
  }

  @Test func `the footer tells the way back from causes, and to the next match once there is one`() {
    var session = Session([Fixtures.failing("a", error: "role \"a\" is odd")])
    #expect(session.lines.last?.contains("Esc Back") == false)
    session.press(.character("c"))
    #expect(session.lines.last?.contains("Esc Back") == true)
    session.press(.character("2"), .tab, .character("/"))
    session.type("odd")
    #expect(session.lines.last?.contains("n Next match") == false)
    session.press(.enter)
    #expect(session.lines.last?.contains("n Next match") == true)
  }

  @Test func `Esc leaves the order as it was`() {
    var session = Session(tasks)
    session.press(.character("s"), .down, .escape)
    #expect(session.state.spec.order == .worstFirst)
  }

  @Test func `help scrolls and ends at its last line`() {
    var session = Session(tasks, size: Size(columns: 80, rows: 24))
    session.press(.character("?"), .character("j"), .character("j"))
    #expect(session.state.overlay == .help(top: 2))
    session.press(.character("G"), .down)
    let last = session.lines[21]
    #expect(last.contains("Leave synctop"))
    session.press(.character("q"))
    #expect(session.state.overlay == nil)
    #expect(session.effects.isEmpty)
  }

  @Test func `scrolling sideways and wrapping say what they need`() {
    var session = Session(tasks)
    session.press(.tab, .character("w"))
    #expect(session.lines.last?.contains("Open the Log or Raw tab first") == true)
    session.press(.character("2"), .character("l"))
    #expect(session.lines.last?.contains("w cuts them") == true)
    session.press(.character("w"), .character("l"))
    #expect(session.state.detail.shift == 8)
  }

  @Test func `a window that shrinks shows the pane that has the keys`() {
    var session = Session(tasks, size: Size(columns: 120, rows: 40))
    session.press(.tab)
    session.resize(Size(columns: 60, rows: 16))
    #expect(session.lines[2].contains("[Overview]"))
    session.resize(Size(columns: 120, rows: 40))
    #expect(session.lines[2].contains("Tasks"))
    #expect(session.state.pane == .detail)
  }

  @Test(arguments: [Size(columns: 79, rows: 30), Size(columns: 100, rows: 21), Size(columns: 30, rows: 8)])
  func `a small window hides the detail behind Enter`(_ size: Size) {
    var session = Session(tasks, size: size)
    #expect(!session.lines.joined().contains("[Overview]"))
    session.press(.enter)
    #expect(session.lines.joined().contains("[Overview]"))
    session.press(.escape)
    #expect(!session.lines.joined().contains("[Overview]"))
  }
}
