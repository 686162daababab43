import Dashboard
import Support
import SyncLog
import TaskModel
import Testing

@Suite struct `The menu of contexts` {
  private let choices = [
    PlaceChoice(name: "prod", detail: "cn-north-4 · finance", isCurrent: false),
    PlaceChoice(name: "test", detail: "cn-east-3 · lab", isCurrent: true),
    PlaceChoice(name: "生产", detail: "cn-south-1", isCurrent: false),
  ]

  private func session() -> Session {
    var session = Session([Fixtures.task("a")])
    session.send(.contextsKnown(choices))
    session.press(.control("p"))
    return session
  }

  private func menu(_ session: Session) -> PlaceMenu? {
    if case .contexts(let menu) = session.state.overlay { menu } else { nil }
  }

  @Test func `is of no use without contexts, and says so`() {
    var session = Session([Fixtures.task("a")])
    session.press(.control("p"))
    #expect(session.state.overlay == nil)
    guard case .disabled = session.state.banner else { return #expect(Bool(false), "no reason is told") }
  }

  @Test func `opens the chosen one, first the current one`() {
    var session = session()
    #expect(menu(session)?.choice == 1)
    session.press(.up, .enter)
    #expect(session.effects == [.openContexts(["prod"])])
    #expect(session.state.overlay == nil)
    #expect(session.state.banner == .opening(["prod"]))
    #expect(session.lines.last?.contains("Opening prod") == true)
  }

  @Test func `narrows as one types, by name and by detail`() {
    var session = session()
    session.type("EAST")
    #expect(menu(session)?.matches.map(\.name) == ["test"])
    session.press(.control("u"))
    session.type("生")
    session.press(.enter)
    #expect(session.effects == [.openContexts(["生产"])])
  }

  @Test func `opens all that are marked, in the order of the configuration`() {
    var session = session()
    session.press(.control("n"), .character(" "), .control("p"), .control("p"), .character(" "), .enter)
    #expect(session.effects == [.openContexts(["prod", "生产"])])
  }

  @Test func `unmarks with the second Space`() {
    var session = session()
    session.press(.up, .character(" "), .up, .character(" "), .enter)
    #expect(session.effects == [.openContexts(["test"])])
  }

  @Test func `leaves everything as it was on Esc`() {
    var session = session()
    session.type("prod")
    session.press(.escape)
    #expect(session.effects.isEmpty && session.state.overlay == nil && session.state.banner == nil)
    #expect(session.state.filter.text.isEmpty)
  }

  @Test func `opens nothing that doesn't match`() {
    var session = session()
    session.type("nowhere")
    session.press(.enter)
    #expect(session.effects.isEmpty && menu(session) != nil)
  }

  @Test func `follows a configuration that changes beneath it`() {
    var session = session()
    session.press(.down, .character(" "))
    session.send(.contextsKnown([choices[0]]))
    #expect(menu(session)?.marked == [])
    session.press(.enter)
    #expect(session.effects == [.openContexts(["prod"])])
  }

  @Test func `is found by its name among the commands`() {
    var session = Session([Fixtures.task("a")])
    session.send(.contextsKnown(choices))
    session.press(.character(":"))
    session.type("ctx")
    session.press(.enter)
    #expect(menu(session) != nil)
  }

  @Test func `says why contexts couldn't be opened, and keeps what was there`() {
    var session = session()
    session.press(.enter)
    session.send(.openingFailed(reason: Wording("no such region", "没有此区域")))
    #expect(session.lines.last?.contains("no such region") == true)
    #expect(session.rows == ["a"])
  }

  @Test func `has its banner answered by the opening`() {
    var session = session()
    session.press(.enter)
    let opening = BoardOpening(
      places: [Place(id: PlaceID(rawValue: 5), context: "test", scope: "s")], scope: "s",
      serviceZone: Fixtures.beijing, displayZone: Fixtures.beijing)
    session.send(.opened(opening))
    #expect(session.state.banner == nil)
  }
}
