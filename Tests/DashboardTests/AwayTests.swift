import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Coming back` {
  private let tasks = [Fixtures.failing("a"), Fixtures.task("b"), Fixtures.task("c")]

  @Test func `what changed is told in one line, and u lists it`() {
    var session = Session(Fixtures.board)
    session.send(.cameBack(Fixtures.away))
    let told = "While you were away (2 h 14 min, u lists it): 1 failed, 1 stopped, 1 recovered, 1 new cause"
    #expect(session.lines.last?.contains(told) == true)
    session.press(.character("u"), .character("j"), .enter)
    #expect(session.selected == "dws_ods_07")
    #expect(session.state.overlay == nil)
  }

  @Test func `nothing is said where nothing changed`() {
    var session = Session(tasks)
    session.send(.cameBack(AwaySummary(since: 0, until: Fixtures.now, items: [], newCauses: 0)))
    #expect(session.state.banner == nil)
    session.press(.character("u"))
    #expect(session.lines.last?.contains("Nothing is known to have changed while you were away") == true)
  }

  @Test func `a task that is gone, or hidden, is said to be so`() {
    var session = Session([tasks[0]])
    session.send(.cameBack(Fixtures.away))
    session.press(.character("u"), .enter)
    #expect(session.lines.last?.contains("isn't there any more") == true)
    session = Session(Fixtures.board)
    session.send(.cameBack(Fixtures.away))
    session.press(.character("/"))
    session.type("zzz")
    session.press(.enter, .character("u"), .enter)
    #expect(session.lines.last?.contains("The filter hides this task") == true)
  }

  @Test func `after a long pause the first poll tells what changed meanwhile`() {
    var session = Session(tasks)
    session.press(.character("p"))
    session.wait(2 * Fixtures.hour)
    session.press(.character("p"))
    session.wait(5_000)
    session.poll([tasks[0], Fixtures.failing("b", ranAgo: 0), tasks[2]])
    #expect(session.lines.last?.contains("While you were away (2 h, u lists it): 1 failed") == true)
  }

  @Test func `polls in their usual rhythm tell nothing of the kind`() {
    var session = Session(tasks)
    session.wait(30_000)
    session.poll([tasks[0], Fixtures.failing("b", ranAgo: 0), tasks[2]])
    #expect(session.state.away == nil)
  }

  @Test func `each of several places adds what changed there`() {
    var session = Session(places: Fixtures.twoPlaces)
    session.poll([tasks[1]], from: Fixtures.prod)
    session.poll([tasks[2]], from: Fixtures.test)
    session.wait(Fixtures.hour)
    session.poll([Fixtures.failing("b", ranAgo: 0)], from: Fixtures.prod)
    session.wait(4_000)
    session.poll([Fixtures.failing("c", ranAgo: 0)], from: Fixtures.test)
    #expect(session.state.away?.items.map(\.task.text).sorted() == ["b", "c"])
  }
}
