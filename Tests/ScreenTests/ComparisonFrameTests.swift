import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `Compared logs on the screen` {
  private static let head = "role \"r\" cannot be dropped because some objects depend on it\n Detail: "
  private static let new = head + "owner of table t1\nprivileges for schema public\nowner of view v1"
  private static let old = head + "owner of table t1\nowner of table t2\nprivileges for schema public"
  private static let task = Fixtures.failing("dws_finance_01", error: new)
  private static let earlier = Fixtures.now - 5 * Fixtures.hour

  private static func session(_ size: Size, _ look: Look = Look(), old: String = old) -> Session {
    var session = Session([task], size: size, look: look)
    session.press(.enter, .character("="))
    let run = TaskRun(start: earlier, outcome: .failed, seenAt: earlier, hasLog: true)
    session.send(
      .recalled(
        task.id, TaskHistory(task: task.id, since: 0, runs: [run], changes: [], watched: [], firstSeen: earlier)))
    session.send(.recalledLog(task.id, run: earlier, Fixtures.log(old, at: "2024-03-20 05:30:38")))
    return session
  }

  @Test func `what is new, gone and the same at 80×24`() {
    var session = Self.session(Size(columns: 80, rows: 24))
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 1 failing  ✓ 0 ok                                            1 task  1 cause
      ┌─ dws_finance_01 [Compare] ───────────────────────────────────────────────────┐
      ▌This run against the one before                                               │
      │− the run before  2024-03-20 05:30:00 Asia/Shanghai  ✗ failed                 │
      │+ this run  2024-03-20 09:30:00 Asia/Shanghai  ✗ failed                       │
      │                                                                              │
      │The same kind of failure, but not the same objects                            │
      │− role r can't be dropped: 3 objects depend on it                             │
      │+ role r can't be dropped: 3 objects depend on it                             │
      │                                                                              │
      │What depends on it: 1 new, 1 gone, 2 the same                                 │
      │+ owns           view    v1                                                   │
      │− owns           table   t2                                                   │
      │  owns           table   t1                                                   │
      │  has rights on  schema  public                                               │
      │                                                                              │
      │Log: 2 new, 2 gone, 15 the same                                               │
      │  ▸ 6 equal lines                                                             │
      │        "message": "ERROR: role \\"r\\" cannot be dropped because some objects  │
      │  depend on it                                                                │
      │           Detail: owner of table t1                                          │
      └─────────────────────────────────────────────────────────────────────── 19/26 ┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """)
  }

  @Test func `in Chinese at 120×40, without UTF-8 at 40×10`() {
    var session = Self.session(Size(columns: 120, rows: 40), Look(language: .chinese))
    #expect(session.lines.contains { $0.contains("同类失败，但涉及的对象不同") })
    #expect(session.lines.contains { $0.contains("新增 1，消失 1，相同 2") })
    session = Self.session(Size(columns: 40, rows: 10), Look(isASCII: true))
    #expect(session.lines.contains { $0.contains("This run against the one before") })
    for columns in 0...24 {
      session.resize(Size(columns: columns, rows: 8))
      #expect(session.lines.count == 8)
    }
  }

  @Test func `another cause is told, and equal stretches fold`() {
    let long = (0..<40).map { "line \($0)" }.joined(separator: "\n")
    var session = Session([Fixtures.failing("a", error: long + "\nend")], size: Size(columns: 100, rows: 40))
    session.press(.enter, .character("="))
    let run = TaskRun(start: Self.earlier, outcome: .failed, seenAt: Self.earlier, hasLog: true)
    let id = session.state.selection ?? Self.task.id
    session.send(
      .recalled(id, TaskHistory(task: id, since: 0, runs: [run], changes: [], watched: [], firstSeen: nil)))
    session.send(.recalledLog(id, run: Self.earlier, Fixtures.log(long + "\n other end")))
    #expect(session.lines.contains { $0.contains("▸") && $0.contains("equal lines") })
    let folded = session.state.detail.layout?.rows.count ?? 0
    session.press(.character("Z"))
    #expect((session.state.detail.layout?.rows.count ?? 0) > folded)
  }

  @Test func `two tasks are compared where the other one is marked`() {
    var session = Session([Self.task, Fixtures.failing("b", error: Self.old)])
    session.press(.character(" "))
    session.press(.character("="))
    #expect(session.effects.isEmpty)
    #expect(session.state.comparison?.before.task.text == "dws_finance_01")
    #expect(session.state.comparison?.after.task.text == "b")
    #expect(session.lines.contains { $0.contains("Two tasks") })
  }

  @Test func `of two marked tasks the first is held against the second, whichever is selected`() {
    var session = Session([Self.task, Fixtures.failing("b", error: Self.old), Fixtures.failing("c")])
    session.press(.character(" "), .character(" "))
    #expect(session.selected == "c")
    session.press(.character("="))
    #expect(session.state.comparison?.after.task.text == "dws_finance_01")
    #expect(session.state.comparison?.before.task.text == "b")
  }
}
