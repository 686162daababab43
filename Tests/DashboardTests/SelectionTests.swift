import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Selection` {
  @Test func `follows the task, not the row, when a poll reorders the list`() {
    var session = Session([Fixtures.task("alpha"), Fixtures.task("beta")])
    session.press(.character("j"))
    #expect(session.selected == "beta")
    session.wait(5_000)
    session.poll([Fixtures.task("gamma"), Fixtures.task("beta"), Fixtures.task("alpha")])
    #expect(session.rows == ["gamma", "beta", "alpha"])
    #expect(session.selected == "beta")
  }

  @Test func `is the first row until somebody presses a key`() {
    var session = Session([Fixtures.task("beta")])
    session.poll([Fixtures.task("alpha"), Fixtures.task("beta")])
    #expect(session.selected == "alpha")
    session.press(.character("j"))
    session.wait(5_000)
    session.poll([Fixtures.task("alpha"), Fixtures.task("b"), Fixtures.task("beta")])
    #expect(session.selected == "beta")
  }

  @Test func `stays at its place when its task vanishes`() {
    var session = Session([Fixtures.task("a"), Fixtures.task("b"), Fixtures.task("c")])
    session.press(.down)
    session.wait(5_000)
    session.poll([Fixtures.task("a"), Fixtures.task("c")])
    #expect(session.selected == "c")
  }

  @Test func `follows the task through sorting and filtering`() {
    var session = Session([Fixtures.task("b1"), Fixtures.task("a1"), Fixtures.task("c1")])
    session.press(.character("j"))
    #expect(session.selected == "a1")
    session.press(.character(">"), .character(">"))
    #expect(session.rows == ["a1", "b1", "c1"])
    #expect(session.selected == "a1")
    session.press(.character("/"))
    session.type("1")
    #expect(session.selected == "a1")
  }

  @Test func `never leaves the list`() {
    var session = Session((0..<100).map { Fixtures.task("t\($0)") })
    session.press(.character("G"), .down, .pageDown, .control("d"))
    #expect(session.selected == "t99")
    session.press(.character("g"), .up, .pageUp, .control("u"))
    #expect(session.selected == "t0")
  }

  @Test func `waits with a new order while a person moves, and takes it when the keys rest`() {
    var session = Session([Fixtures.task("a"), Fixtures.task("b")])
    session.press(.character("j"))
    session.poll([Fixtures.task("a"), Fixtures.failing("b")])
    #expect(session.rows == ["a", "b"])
    session.wait(4_000)
    #expect(session.rows == ["b", "a"])
    #expect(session.selected == "b")
  }

  @Test func `shows the waiting order at once on demand`() {
    var session = Session([Fixtures.task("a"), Fixtures.task("b")])
    session.press(.character("j"))
    session.poll([Fixtures.task("a"), Fixtures.failing("b")])
    session.press(.character("R"))
    #expect(session.effects == [.poll])
    #expect(session.rows == ["b", "a"])
  }
}
