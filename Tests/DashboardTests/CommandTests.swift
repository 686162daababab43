import Dashboard
import Support
import SyncLog
import TaskModel
import Testing

@Suite struct `Commands` {
  @Test(arguments: Mode.allCases) func `no key means two things in one mode`(_ mode: Mode) {
    let keys = Command.allCases.filter { $0.spec.modes.contains(mode) }.flatMap(\.spec.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `ids are unique and kebab-case`() {
    let ids = Command.allCases.map(\.spec.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test func `every command can be reached by a key`() {
    #expect(Command.allCases.allSatisfy { !$0.spec.keys.isEmpty && !$0.spec.modes.isEmpty })
  }

  @Test(arguments: Command.allCases) func `every command survives an empty board`(_ command: Command) {
    var session = Session()
    session.send(.invoked(command))
    #expect(session.rows.isEmpty)
    #expect(session.lines.count == 40)
  }

  @Test(arguments: Command.allCases) func `every command survives every mode of a full board`(_ command: Command) {
    for opening in [
      [], [.enter], [.character("/")], [.enter, .character("/")], [.character(":")], [.character("?")],
      [.character("s")], [.character("y")], [.control("p")], [.control("p"), .character(" "), .character("x")],
    ] as [[Key]] {
      var session = Session([Fixtures.failing("a"), Fixtures.task("b")])
      session.send(.contextsKnown([PlaceChoice(name: "prod", detail: "", isCurrent: true)]))
      for key in opening { session.press(key) }
      session.send(.invoked(command))
      #expect(session.lines.count == 40)
    }
  }

  @Test(arguments: Command.allCases) func `every command survives a question for a passcode`(_ command: Command) {
    var session = Session([Fixtures.failing("a")])
    session.send(.passcodeAsked(id: 1, user: "ada"))
    session.press(.character("1"))
    #expect(session.state.mode == .passcode)
    session.send(.invoked(command))
    #expect(session.lines.count == 40)
  }

  @Test func `a command that can't be used says why`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("\\"))
    #expect(session.state.banner == .disabled(Wording("No filter is set", "没有设置过滤条件")))
    #expect(session.lines.last?.contains("No filter is set") == true)
  }

  @Test func `q backs out one level and quits at the top`() {
    var session = Session([Fixtures.task("a")])
    session.press(.enter)
    #expect(session.state.isDetailWhole)
    session.press(.character("q"))
    #expect(!session.state.isDetailWhole)
    #expect(session.effects.isEmpty)
    session.press(.character("q"))
    #expect(session.effects == [.quit])
  }

  @Test func `Esc never quits`() {
    var session = Session([Fixtures.task("a")])
    session.press(.escape, .escape, .escape)
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: [Key.character("Q"), .control("c")]) func `quits at once`(_ key: Key) {
    var session = Session([Fixtures.task("a")])
    session.press(.enter, key)
    #expect(session.effects == [.quit])
  }

  @Test func `the palette finds quit by its alias`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character(":"), .character("q"), .enter)
    #expect(session.effects == [.quit])
  }

  @Test func `the palette runs the chosen command`() {
    var session = Session([Fixtures.task("a"), Fixtures.failing("b")])
    session.press(.character(":"))
    session.type("problems")
    session.press(.enter)
    #expect(session.rows == ["b"])
    #expect(session.state.overlay == nil)
  }

  @Test func `the palette says when nothing is called so`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character(":"))
    session.type("zzzz")
    #expect(session.lines.contains { $0.contains("No command by that name") })
    session.press(.enter)
    #expect(session.effects.isEmpty)
  }

  @Test func `pause asks for it once and goes on again`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("p"))
    #expect(session.effects == [.setPaused(true)])
    #expect(session.lines[0].contains("paused"))
    session.press(.character("p"))
    #expect(session.effects == [.setPaused(false)])
  }
}
