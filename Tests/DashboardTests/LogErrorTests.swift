import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `Stepping through errors` {
  private static let log =
    Fixtures.log("one") + "\n[2024-03-20 10:26:00] ===> Retry\n" + Fixtures.log("two", at: "2024-03-20 10:26:01")
  private static let next = Key.character("e")
  private static let previous = Key.character("E")

  private func current(_ session: Session) -> String? {
    session.state.detail.layout.map { String($0.lines[session.state.detail.cursor].text.drop { $0 == " " }) }
  }

  private func session(_ message: String = log, size: Size = Size(columns: 120, rows: 40)) -> Session {
    Session([Fixtures.task("a", .failed, message: message), Fixtures.task("b")], size: size)
  }

  @Test func `from the list e opens the log at its first error, E at its last`() {
    var session = session()
    session.press(Self.next)
    #expect(session.state.detail.tab == .log && session.state.pane == .list)
    #expect(current(session) == "ERROR  one")
    #expect(session.lines.contains { $0.contains("▌") && $0.contains("ERROR  one") })
    session.press(.character("1"), Self.previous)
    #expect(current(session) == "ERROR  two")
  }

  @Test func `e and E go around the ends and say so`() {
    var session = session()
    session.press(Self.next, Self.next)
    #expect(current(session) == "ERROR  two" && session.state.banner == nil)
    session.press(Self.next)
    #expect(current(session) == "ERROR  one")
    #expect(session.lines.last?.contains("back at the first") == true)
    session.press(Self.previous)
    #expect(current(session) == "ERROR  two")
    #expect(session.lines.last?.contains("on to the last") == true)
  }

  @Test func `a single error and none are told`() {
    var session = session(Fixtures.log("one"))
    session.press(Self.next, Self.next)
    #expect(session.lines.last?.contains("the only error") == true)
    session = self.session("[2024-03-20 10:26:00] ===> Retry")
    session.press(Self.previous)
    #expect(session.lines.last?.contains("No error in this log") == true)
  }

  @Test func `a folded entry opens at its error`() {
    var session = session()
    session.press(.enter, .character("2"), .character("z"), Self.next)
    #expect(current(session) == "ERROR  one")
    #expect(session.lines.contains { $0.contains("ERROR  one") })
  }

  @Test func `where the detail has no room beside the list it takes the window`() {
    var session = session(size: Size(columns: 60, rows: 16))
    session.press(Self.next)
    #expect(session.state.isDetailWhole)
    #expect(session.lines.contains { $0.contains("ERROR  one") })
  }

  @Test func `an empty board has no error`() {
    var session = Session()
    session.press(Self.next)
    #expect(session.lines.last?.contains("No error in this log") == true)
  }
}
