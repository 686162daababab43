import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `History on the screen` {
  private static let task = Fixtures.failing("dws_finance_01", ranAgo: 10 * Fixtures.minute)

  private static func session(_ size: Size, _ look: Look = Look(), keys: [Key] = [.enter]) -> Session {
    var session = Session([task], size: size, look: look)
    session.press(.character("4"))
    for key in keys { session.press(key) }
    session.send(.recalled(task.id, Fixtures.history(of: task)))
    return session
  }

  @Test func `in the whole window at 80×24`() {
    var session = Self.session(Size(columns: 80, rows: 24))
    session.expectFrame(
      """
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      """)
  }

  @Test func `beside the list in Chinese at 120×40`() {
    var session = Self.session(Size(columns: 120, rows: 40), Look(language: .chinese), keys: [])
    session.expectFrame(
      """
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      """)
  }

  @Test func `a week of it at 200×50, without UTF-8`() {
    var session = Self.session(Size(columns: 200, rows: 50), Look(isASCII: true), keys: [.enter, .character("-")])
    session.expectFrame(
      """
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      """)
  }

  @Test func `in a small window, at 40×10`() {
    var session = Self.session(Size(columns: 40, rows: 10))
    session.expectFrame(
      """
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      ?
      """)
  }

  @Test(arguments: [Look(), Look(language: .chinese, isASCII: true)]) func `at every small size`(_ look: Look) {
    var session = Self.session(Size(columns: 40, rows: 10), look)
    for columns in 0...30 {
      for rows in [0, 1, 4, 5, 9] {
        session.resize(Size(columns: columns, rows: rows))
        #expect(session.lines.count == rows)
      }
    }
  }

  @Test func `find looks in it, and lines can be copied`() {
    var session = Self.session(Size(columns: 80, rows: 24))
    session.press(.character("/"))
    session.type("appeared")
    session.press(.enter)
    #expect(session.state.detail.find.lines.isEmpty)
    session.press(.escape, .character("-"), .character("/"))
    session.type("appeared")
    session.press(.enter)
    #expect(session.state.detail.find.lines.count == 1)
    #expect(session.state.detail.value?.contains("appeared") == true)
    session.press(.escape, .character("g"), .character("j"))
    #expect(session.state.detail.value?.contains("nobody watched") == true)
  }

  @Test func `what came after a moment of the past isn't shown there`() {
    var session = Self.session(Size(columns: 120, rows: 60), keys: [.character("f")])
    #expect(session.lines.contains { $0.contains("Runs (24)") })
    session.play([Self.task], at: Fixtures.now - 30 * Fixtures.hour)
    session.send(.recalled(Self.task.id, Fixtures.history(of: Self.task)))
    #expect(session.lines.contains { $0.contains("Runs (6)") })
    #expect(!session.lines.contains { $0.contains("✗ failed") })
  }

  @Test func `a task that nothing is remembered of says so`() {
    var session = Session([Self.task])
    session.press(.character("4"))
    #expect(session.lines.joined().contains("Reading what is remembered"))
    session.send(
      .recalled(
        Self.task.id, TaskHistory(task: Self.task.id, since: 0, runs: [], changes: [], watched: [], firstSeen: nil)))
    #expect(session.lines.joined().contains("Nothing is remembered of this task yet."))
  }

  @Test func `hostile causes are shown as text`() {
    var session = Session([Self.task])
    session.press(.character("4"))
    let run = TaskRun(
      start: Fixtures.now - Fixtures.hour, outcome: .failed, seenAt: Fixtures.now - Fixtures.hour,
      fingerprint: "\u{1B}]0;x\u{7}", causeClass: "\u{1B}[31m\u{202E}evil")
    session.send(
      .recalled(
        Self.task.id,
        TaskHistory(
          task: Self.task.id, since: .min, runs: [run], changes: [],
          watched: [WatchedSpan(start: .min, end: .max)], firstSeen: .min)))
    #expect(session.lines.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{202E}") })
    #expect(session.lines.joined().contains("evil"))
  }
}
