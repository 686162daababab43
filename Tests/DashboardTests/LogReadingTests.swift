import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Reading a log` {
  private static let error = "role \"r\" cannot be dropped\n Detail: owner of table t1\nowner of table t2"
  private let tasks = [Fixtures.failing("a", error: error)]

  @Test func `Enter opens the detail, the Log tab shows what depends on a role line by line`() {
    var session = Session(tasks)
    session.press(.enter, .character("2"))
    let lines = session.lines
    #expect(lines.contains { $0.contains("table  t1") && !$0.contains("t2") })
  }

  @Test func `find goes to the match and steps around`() {
    var session = Session(tasks)
    session.press(.enter, .character("2"), .character("/"))
    session.type("OWNER OF")
    session.press(.enter)
    #expect(session.state.detail.find.lines.count >= 2)
    let first = session.state.detail.find.current
    session.press(.character("n"))
    #expect(session.state.detail.find.current != first)
    session.press(.character("N"))
    #expect(session.state.detail.find.current == first)
  }

  @Test func `find says when there is nothing`() {
    var session = Session(tasks)
    session.press(.enter, .character("2"), .character("/"))
    session.type("zebra")
    #expect(session.lines.last?.contains("0/0") == true)
    session.press(.enter)
    #expect(session.state.detail.find.lines.isEmpty)
    #expect(session.lines.last?.contains("Not found: zebra") == true)
    session.press(.character("n"))
    #expect(session.lines.last?.contains("Not found: zebra") == true)
  }

  @Test func `Esc drops the marks first, then closes`() {
    var session = Session(tasks)
    session.press(.enter, .character("2"), .character("/"))
    session.type("owner")
    session.press(.enter, .escape)
    #expect(session.state.detail.find.needle.isEmpty)
    #expect(session.state.isDetailWhole)
    session.press(.escape)
    #expect(!session.state.isDetailWhole)
  }

  @Test func `scrolling ends at the last line`() {
    let long = (0..<200).map { "line \($0)" }.joined(separator: "\n")
    var session = Session([Fixtures.failing("a", error: long)])
    session.press(.enter, .character("2"), .character("Z"), .character("G"))
    let top = session.state.detail.top
    session.press(.pageDown, .down)
    #expect(session.state.detail.top == top)
    #expect(top > 100)
    session.press(.character("g"))
    #expect(session.state.detail.top == 0)
  }

  @Test func `unwrapped lines scroll sideways`() {
    var session = Session([Fixtures.failing("a", error: String(repeating: "word ", count: 100) + "END")])
    session.press(.enter, .character("5"), .character("w"))
    #expect(!session.state.detail.wraps)
    session.press(.character("l"))
    #expect(session.state.detail.shift == 8)
    session.press(.character("h"), .character("h"))
    #expect(session.state.detail.shift == 0)
  }
}
