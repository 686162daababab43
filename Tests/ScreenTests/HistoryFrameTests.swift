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
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 1 failing  ✓ 0 ok                                            1 task  1 cause
      ┌─ dws_finance_01  Overview  Log  Cause [History] Raw ─────────────────────────┐
      ▌Last 24 h · watched 22 h · Asia/Shanghai                                      │
      │✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓┄┄┄┄┄┄✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✗✗✗✗✗✗✗│
      │    │12:00    │15:00    │18:00    │21:00   │03-20    │03:00    │06:00         │
      │✓ ok 19 h 51 min · ✗ failing 2 h 8 min · ┄ nobody watched 2 h                 │
      │                                                                              │
      │Since 2024-03-18 22:30:00                                                     │
      │Runs         83.3 % succeeded: 30 ✓, 6 ✗                                      │
      │Repair       3 h from the first failure to a success                          │
      │                                                                              │
      │How often causes came back                                                    │
      │  2× in 6 runs · last 2024-03-20 10:20:00 · role r can't be dropped: 2 objects│
      │    depend on it                                                              │
      │                                                                              │
      │Failures by hour of the day, Asia/Shanghai                                    │
      │▁▁▁▁▁▁▁▁▁▁▁▁▁▁▅▅████▅▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁                              │
      │0           6           12          18                                        │
      │Worst from 08:00: 2 of 2 runs failed                                          │
      │                                                                              │
      │Runs (24)                                                                     │
      └─────────────────────────────────────────────────────────────────────── 19/46 ┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """)
  }

  @Test func `beside the list in Chinese at 120×40`() {
    var session = Self.session(Size(columns: 120, rows: 40), Look(language: .chinese), keys: [])
    session.expectFrame(
      """
       synctop   test                                                                             ● 实时   数据 0s 前   84 ms
       ✗ 1 失败   ✓ 0 正常                                                                                1 个任务   1 种原因
      ┌ 任务 · 最严重优先 ──────────────────────────────────────────────┐┌─ dws_finance_01  概览  日志  原因 [历史] 原文 ────┐
      │  状态        集群             持续   近次运行 下次   原因       ││最近 24 小时 · 值守 22 小时 · Asia/Shanghai        │
      │▌ ✗ 失败      dws_finance_01   10m    ✗        3h50m  role "r" c…││✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓┄┄┄┄✓✓✓✓✓✓✓✓✓✓✗✗✗✗✗│
      │                                                                 ││   │12:00  │16:00   │20:00  │03-20   │04:00  │08:00│
      │                                                                 ││✓ 正常 19 小时 51 分 · ✗ 失败 2 小时 8 分 · ┄ 无人 │
      │                                                                 ││  值守 2 小时                                      │
      │                                                                 ││                                                   │
      │                                                                 ││自 03-18 22:30 起                                  │
      │                                                                 ││运行         成功率 83.3 %：30 ✓，6 ✗              │
      │                                                                 ││恢复         首次失败到成功用时 3 小时             │
      │                                                                 ││                                                   │
      │                                                                 ││原因重现次数                                       │
      │                                                                 ││  2 次，6 次运行 · 最近 03-20 10:20 · 无法删除角色 │
      │                                                                 ││    r：有 2 个依赖对象                             │
      │                                                                 ││                                                   │
      │                                                                 ││各时段失败率，Asia/Shanghai                        │
      │                                                                 ││▁▁▁▁▁▁▁▁▁▁▁▁▁▁▅▅████▅▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁   │
      │                                                                 ││0           6           12          18             │
      │                                                                 ││08:00 起最差：2 次运行中失败 2 次                  │
      │                                                                 ││                                                   │
      │                                                                 ││运行记录（24）                                     │
      │                                                                 ││  03-20 10:20  ✗ 失败    38s–1m08s  无法删除角色 r…│
      │                                                                 ││  03-20 09:20  ✗ 失败    ≤ 1m08s    无法删除角色 r…│
      │                                                                 ││  03-20 08:20  ✗ 失败    38s–1m08s  无法删除角色 r…│
      │                                                                 ││  03-20 07:20  ✓ 成功    ≤ 1m08s                   │
      │                                                                 ││  03-20 06:20  ✓ 成功    38s–1m08s                 │
      │                                                                 ││  03-20 05:20  ✓ 成功    ≤ 1m08s                   │
      │                                                                 ││  03-20 04:20  ✓ 成功    38s–1m08s                 │
      │                                                                 ││  03-20 03:20  ✓ 成功    ≤ 1m08s                   │
      │                                                                 ││  03-20 02:20  ✓ 成功    38s–1m08s                 │
      │                                                                 ││  03-20 01:20  ✓ 成功    ≤ 1m08s                   │
      │                                                                 ││  03-20 00:20  ✓ 成功    38s–1m08s                 │
      │                                                                 ││  03-19 23:20  ✓ 成功    ≤ 1m08s                   │
      │                                                                 ││  03-19 22:20  ✓ 成功    38s–1m08s                 │
      │                                                                 ││  03-19 21:20  ✓ 成功    ≤ 1m08s                   │
      │                                                                 ││  03-19 20:20  ✓ 成功    38s–1m08s                 │
      └────────────────────────────────────────────────────────── 1 / 1 ┘└──────────────────────────────────────────── 35/47 ┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   a 确认问题   y 复制   s 排序   p 暂停或继续        1/1
      """)
  }

  @Test func `a week of it at 200×50, without UTF-8`() {
    var session = Self.session(Size(columns: 200, rows: 50), Look(isASCII: true), keys: [.enter, .character("-")])
    session.expectFrame(
      """
       synctop   test                                                                                                                                                            * live   data 0s old   84 ms
       x 1 failing   v 0 ok                                                                                                                                                                  1 task   1 cause
      +- dws_finance_01  Overview  Log  Cause [History] Raw ------------------------------------------------------------------------------------------------------------------- +/- window . = compare logs -+
      >Last 7 d . watched 1 d 10 h . Asia/Shanghai                                                                                                                                                           |
      |-----------------------------------------------------------------------------------------------------------------------------------------------------------vvvvvvvvvvvxxxxvvvvvvvvvvvvvvvvvv-vvvvvvxxx|
      | |12:00        |03-14         |12:00        |03-15        |12:00        |03-16        |12:00        |03-17        |12:00         |03-18        |12:00        |03-19        |12:00        |03-20       |
      |v ok 1 d 4 h . x failing 5 h 8 min . - nobody watched 5 d 14 h                                                                                                                                        |
      |                                                                                                                                                                                                      |
      |Since 2024-03-18 22:30:00                                                                                                                                                                             |
      |Runs         83.3 % succeeded: 30 v, 6 x                                                                                                                                                              |
      |Repair       3 h from the first failure to a success                                                                                                                                                  |
      |                                                                                                                                                                                                      |
      |How often causes came back                                                                                                                                                                            |
      |  2x in 6 runs . last 2024-03-20 10:20:00 . role r can't be dropped: 2 objects depend on it                                                                                                           |
      |                                                                                                                                                                                                      |
      |Failures by hour of the day, Asia/Shanghai                                                                                                                                                            |
      |______________==####==__________________________                                                                                                                                                      |
      |0           6           12          18                                                                                                                                                                |
      |Worst from 08:00: 2 of 2 runs failed                                                                                                                                                                  |
      |                                                                                                                                                                                                      |
      |Runs (36)                                                                                                                                                                                             |
      |  2024-03-20 10:20:00  x failed     38s-1m08s  role r can't be dropped: 2 objects depend on it                                                                                                        |
      |  2024-03-20 09:20:00  x failed     < 1m08s    role r can't be dropped: 2 objects depend on it                                                                                                        |
      |  2024-03-20 08:20:00  x failed     38s-1m08s  role r can't be dropped: 2 objects depend on it                                                                                                        |
      |  2024-03-20 07:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-20 06:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-20 05:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-20 04:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-20 03:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-20 02:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-20 01:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-20 00:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 23:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-19 22:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 21:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-19 20:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 19:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-19 18:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 17:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-19 16:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 15:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-19 14:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 13:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-19 12:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 11:20:00  v succeeded  < 1m08s                                                                                                                                                           |
      |  2024-03-19 10:20:00  v succeeded  38s-1m08s                                                                                                                                                         |
      |  2024-03-19 09:20:00  x failed     < 1m08s    role r can't be dropped: 2 objects depend on it                                                                                                        |
      |  2024-03-19 08:20:00  x failed     38s-1m08s  role r can't be dropped: 2 objects depend on it                                                                                                        |
      +----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------- 45/60 +
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   : Commands   ? Help   a Acknowledge   y Copy   p Pause or go on   Tab Other pane   w Wrap   Q Quit
      """)
  }

  @Test func `in a small window, at 40×10`() {
    var session = Self.session(Size(columns: 40, rows: 10))
    session.expectFrame(
      """
       synctop     ● live  data 0s old  84 ms
       ✗ 1 failing  ✓ 0 ok    1 task  1 cause
      ┌─ Overview  Log  Cause [History] Raw ─┐
      ▌Last 24 h · watched 22 h ·            │
      ▌Asia/Shanghai                         │
      │✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓┄┄✓✓✓✓✓✓✓✓✗✗✗✗│
      │  │12:00   │18:00    │03-20   │06:00  │
      │✓ ok 19 h 51 min · ✗ failing 2 h 8 min│
      └──────────────────────────────── 5/77 ┘
       / Find   Esc Back   ! Problems
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

  @Test func `moments that no clock shows do no harm`() {
    let change = RecordedChange(
      task: Self.task.id, clusterName: nil, kind: .changed(from: .ok, to: .failing), at: .max, after: .min)
    let runs = [Int64.max, 0, .min].map { TaskRun(start: $0, outcome: .failed, seenAt: $0, lastSeenRunning: .min) }
    for moment in [Int64.max, 0, .min] {
      var session = Session([Self.task])
      session.press(.character("4"))
      session.play([Self.task], at: 0)
      session.send(
        .recalled(
          Self.task.id,
          TaskHistory(
            task: Self.task.id, since: .min, runs: runs, changes: [change],
            watched: [WatchedSpan(start: .min, end: 0), WatchedSpan(start: .max, end: .max)], firstSeen: .max)))
      let playback = Playback(
        source: .memory, moment: moment, range: .min ... .max, isPlaying: true, speed: .infinity,
        gaps: [WatchedSpan(start: .min, end: .max)])
      guard let digest = session.state.digest else { return }
      session.send(.played(digest, playback))
      #expect(session.lines[0].contains("not live"))
    }
  }
}
