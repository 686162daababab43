import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Notes` {
  private func noted(_ text: String) -> Session {
    var session = Session([Fixtures.task("alpha"), Fixtures.task("beta")])
    session.press(.character("m"))
    session.type(text)
    session.press(.enter)
    session.keep()
    return session
  }

  @Test func `a note is typed, kept and shown beside its task and in the list`() {
    var session = noted("ask Bo first")
    #expect(session.state.notes.all.map(\.text) == ["ask Bo first"])
    let lines = session.lines
    #expect(lines.contains { $0.contains("ask Bo first") })
    #expect(lines.contains { $0.contains("ada, 0 s ago") })
    #expect(lines.contains { $0.contains("alpha ✎") })
    #expect(!lines.contains { $0.contains("beta ✎") })
  }

  @Test func `the palette finds it`() {
    var session = Session([Fixtures.task("alpha")])
    session.press(.character(":"))
    session.type("note")
    session.press(.enter)
    #expect(session.state.mode == .noteEntry)
    #expect(session.lines.last?.hasPrefix(" note on alpha: ") == true)
  }

  @Test func `an empty one takes it away, and the same one again asks for nothing`() {
    var session = noted("x")
    session.press(.character("m"), .enter)
    #expect(session.effects.isEmpty)
    session.press(.character("m"), .control("u"), .enter)
    session.keep()
    #expect(session.state.notes.all.isEmpty)
  }

  @Test func `tasks are found by their notes`() {
    var session = noted("ask Bo first")
    session.press(.character("/"))
    session.type("note:bo")
    session.press(.enter)
    #expect(session.rows == ["alpha"])
  }
}
