import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `What is remembered of a task` {
  private let tasks = [Fixtures.failing("a"), Fixtures.task("b")]

  private func history(of task: SyncTask) -> TaskHistory {
    TaskHistory(task: task.id, since: 0, runs: [], changes: [], watched: [], firstSeen: nil)
  }

  @Test func `is asked for when the tab is shown, once`() {
    var session = Session(tasks)
    session.press(.character("4"))
    #expect(session.effects == [.recall(tasks[0].id)])
    session.send(.ticked(Fixtures.now + 1000))
    #expect(session.effects.isEmpty)
    session.press(.character("1"), .character("4"))
    #expect(session.effects.isEmpty)
  }

  @Test func `isn't asked for beside a recording or a saved answer, where nothing is remembered, and that is said`() {
    var session = Session(tasks, polling: Polling(isOffline: true))
    session.press(.character("4"))
    #expect(session.effects.isEmpty)
    #expect(session.state.recall.answer == .nothing)
    #expect(session.lines.contains { $0.contains("A saved answer has no history") })
    session = Session(tasks, polling: Polling(isOffline: true))
    session.play(tasks, at: Fixtures.now, source: .recording("day"))
    session.press(.character("4"))
    #expect(session.lines.contains { $0.contains("A recording has no history of its tasks") })
    session.press(.character("="))
    #expect(session.effects.isEmpty)
    #expect(!session.lines.contains { $0.contains("Reading") })
  }

  @Test func `is asked for each task that is selected meanwhile`() {
    var session = Session(tasks)
    session.press(.character("4"), .character("j"))
    #expect(session.effects == [.recall(tasks[1].id)])
  }

  @Test func `is asked for again when the task's row changes`() {
    var session = Session(tasks)
    session.press(.character("4"))
    session.poll(tasks)
    #expect(session.effects.isEmpty)
    session.wait(10 * Fixtures.minute)
    session.poll([Fixtures.failing("a", ranAgo: 0), tasks[1]])
    #expect(session.effects.contains(.recall(tasks[0].id)))
  }

  @Test func `isn't asked for while other tabs are shown, nor of a task without an id`() {
    var session = Session([Fixtures.task("x") { $0.id = nil }])
    session.press(.character("1"))
    #expect(session.effects.isEmpty)
    session.press(.character("4"))
    #expect(session.effects.isEmpty)
  }

  @Test func `comes late for another task and is dropped`() {
    var session = Session(tasks)
    session.press(.character("4"), .character("j"))
    session.send(.recalled(tasks[0].id, history(of: tasks[0])))
    #expect(session.state.recall.answer == .waiting)
    session.send(.recalled(tasks[1].id, history(of: tasks[1])))
    #expect(session.state.recall.answer == .known(history(of: tasks[1])))
  }

  @Test func `can be nothing`() {
    var session = Session(tasks)
    session.press(.character("4"))
    session.send(.recalled(tasks[0].id, nil))
    #expect(session.state.recall.answer == .nothing)
    #expect(session.lines.joined().contains("Nothing is remembered of this task yet."))
  }

  @Test func `is shown for six hours, a day, a week or a month`() {
    var session = Session(tasks)
    session.press(.character("+"))
    #expect(session.lines.last?.contains("Open the History tab first: 4") == true)
    session.press(.character("4"), .character("+"), .character("+"))
    #expect(session.state.recall.window == .quarterDay)
    session.press(.character("-"), .character("-"), .character("-"), .character("-"))
    #expect(session.state.recall.window == .month)
  }
}
