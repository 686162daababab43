import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Comparing logs` {
  private let task = Fixtures.failing("a", error: "role \"r\" is odd")

  private func history(hasLog: Bool = true, start: Int64 = Fixtures.now - 5 * Fixtures.hour) -> TaskHistory {
    TaskHistory(
      task: task.id, since: 0,
      runs: [
        TaskRun(start: Fixtures.now - Fixtures.hour, outcome: .failed, seenAt: Fixtures.now, hasLog: true),
        TaskRun(start: start, outcome: .failed, seenAt: start, hasLog: hasLog),
        TaskRun(start: start - Fixtures.hour, outcome: .succeeded, seenAt: start, hasLog: false),
      ], changes: [], watched: [], firstSeen: nil)
  }

  private var earlier: Int64 { Fixtures.now - 5 * Fixtures.hour }

  @Test func `reads the runs, then the log of the one before`() {
    var session = Session([task, Fixtures.task("b")])
    session.press(.character("="))
    #expect(session.effects == [.recall(task.id)])
    #expect(session.state.detail.tab == .compare)
    session.send(.recalled(task.id, history()))
    #expect(session.effects == [.recallLog(task.id, run: earlier)])
    session.send(.recalledLog(task.id, run: earlier, Fixtures.log("role \"r\" was odd")))
    #expect(session.state.comparison?.logs?.old == Fixtures.log("role \"r\" was odd"))
    let lines = session.lines.joined(separator: "\n")
    #expect(lines.contains("This run against the one before"))
    #expect(lines.contains("2024-03-20 05:30:00"))
  }

  @Test func `asks for nothing twice`() {
    var session = Session([task])
    session.press(.character("4"))
    session.send(.recalled(task.id, history()))
    session.press(.character("="))
    #expect(session.effects == [.recallLog(task.id, run: earlier)])
    session.press(.character("="))
    session.send(.recalledLog(task.id, run: earlier, "old"))
    session.send(.recalledLog(task.id, run: earlier, "late"))
    #expect(session.state.comparison?.logs?.old == "old")
  }

  @Test func `Esc goes back to the tab before`() {
    var session = Session([task])
    session.press(.character("3"), .character("="))
    #expect(session.state.detail.tab == .compare)
    session.press(.escape)
    #expect(session.state.detail.tab == .cause)
    #expect(session.state.comparison == nil)
    #expect(session.state.pane == .detail)
  }

  @Test func `another tab or another task ends it`() {
    var session = Session([task, Fixtures.failing("b")])
    session.press(.character("="), .character("]"))
    #expect(session.state.detail.tab == .log)
    session.press(.character("="), .tab, .character("j"))
    #expect(session.state.comparison == nil)
    #expect(session.state.detail.tab == .log)
  }

  @Test func `tells where there is no run before, or no log of it`() {
    var session = Session([task])
    session.press(.character("="))
    session.send(.recalled(task.id, nil))
    #expect(session.lines.joined().contains("No run before this one is remembered."))
    session.press(.escape)
    session.wait(2 * Fixtures.minute)
    session.poll([task])
    session.press(.character("="))
    session.send(.recalled(task.id, history(hasLog: false)))
    #expect(session.lines.joined().contains("The other log isn't kept."))
    session.send(.recalledLog(task.id, run: earlier, "unasked"))
    #expect(session.state.comparison?.before.log == .notKept)
  }

  @Test func `a task without a log has nothing to compare`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("="))
    #expect(session.effects.isEmpty)
    #expect(session.state.comparison == nil)
    #expect(session.lines.last?.contains("no log") == true)
  }
}
