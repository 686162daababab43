import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Marks` {
  private let tasks = ["a", "b", "c", "d", "e"].map { Fixtures.failing($0) }

  private func marked(_ session: Session) -> Set<String> { Set(session.state.marks.ids.map(\.text)) }

  @Test func `Space marks and goes on, and takes the mark back`() {
    var session = Session(tasks)
    session.press(.character(" "), .character(" "))
    #expect(marked(session) == ["a", "b"])
    #expect(session.selected == "c")
    session.press(.character("k"), .character(" "))
    #expect(marked(session) == ["a"])
  }

  @Test func `v marks from the last mark to here, also upwards`() {
    var session = Session(tasks)
    session.press(.character("G"), .character(" "), .character("k"), .character("k"), .character("v"))
    #expect(marked(session) == ["c", "d", "e"])
  }

  @Test func `v without a mark says what to do first`() {
    var session = Session(tasks)
    session.press(.character("v"))
    #expect(marked(session).isEmpty)
    #expect(session.lines.last?.contains("with Space") == true)
  }

  @Test func `Esc and q take all marks away before they do anything else`() {
    for key in [Key.escape, .character("q")] {
      var session = Session(tasks)
      session.press(.character(" "), .character(" "), key)
      #expect(session.state.marks.isEmpty)
      #expect(session.effects.isEmpty)
    }
  }

  @Test func `marks follow their tasks over polls and other orders, and go with a task that vanishes`() {
    var session = Session(tasks)
    session.press(.character(" "), .character(" "))
    session.wait(60_000)
    session.poll(tasks.reversed())
    #expect(marked(session) == ["a", "b"])
    session.press(.character("I"))
    session.wait(60_000)
    session.poll(Array(tasks.dropFirst()))
    #expect(marked(session) == ["b"])
    #expect(session.lines[2].contains("1 marked"))
  }

  @Test func `the title counts the marks that a filter hides, and nothing is done to those`() {
    var session = Session(tasks)
    session.press(.character(" "), .character(" "), .character(" "), .character("/"))
    session.type("cluster:a")
    session.press(.enter)
    #expect(session.lines[2].contains("3 marked, 2 hidden"))
    session.press(.character("a"))
    #expect(session.lines.contains { $0.contains("2 marked tasks are hidden and left out") })
    session.press(.enter)
    guard case .acknowledge(let drafts) = session.effects.first else {
      Issue.record("nothing is acknowledged: \(session.effects)")
      return
    }
    #expect(drafts.map(\.task.text) == ["a"])
    #expect(marked(session) == ["b", "c"])
  }

  @Test func `Space on a cause marks its tasks, and v over causes that are folded all of theirs`() {
    var session = Session([
      Fixtures.failing("a", error: "role \"r\" cannot be dropped"), Fixtures.failing("b"),
      Fixtures.failing("x", error: "deadlock detected"),
    ])
    session.press(.character("c"), .character("g"), .character(" "))
    let first = marked(session)
    #expect(first == ["a", "b"] || first == ["x"])
    session.press(.character("Z"), .character("G"), .character("v"))
    #expect(marked(session) == ["a", "b", "x"])
  }

  @Test func `all marked tasks are copied with names and ids`() {
    var session = Session(tasks)
    session.press(.character(" "), .character(" "), .character("y"))
    guard case .copyMenu(let menu) = session.state.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.items.contains(.tasks))
  }
}
