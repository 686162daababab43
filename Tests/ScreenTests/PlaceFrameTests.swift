import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board of several contexts` {
  private let choices = [
    PlaceChoice(name: "prod", detail: "cn-north-4 · finance_dw", isCurrent: true),
    PlaceChoice(name: "test", detail: "cn-north-4 · lab", isCurrent: true),
    PlaceChoice(name: "灾备", detail: "cn-south-1 · dr", isCurrent: false),
  ]

  private func session(
    _ columns: Int = 80, _ rows: Int = 24, contexts: Int = 2, look: Look = Look()
  ) -> Session {
    let names = ["prod", "test", "灾备"]
    let workspaces = ["finance_dw", "lab", "dr"]
    let ids = [Fixtures.prod, Fixtures.test, Fixtures.third]
    let places = (0..<contexts).map { Fixtures.place(ids[$0], names[$0], workspace: workspaces[$0]) }
    var session = Session(
      size: Size(columns: columns, rows: rows), look: look, scope: "cn-north-4 · finance_dw", places: places)
    session.poll(Array(Fixtures.board.prefix(5)), from: Fixtures.prod)
    if contexts > 1 { session.poll([Fixtures.failing("dws_dim_02"), Fixtures.task("lab_01")], from: Fixtures.test) }
    if contexts > 2 { session.poll([Fixtures.task("dr_01", .syncing)], from: Fixtures.third) }
    return session
  }

  @Test func `has no column of contexts where there is one, but names it in the overview`() {
    var session = session(contexts: 1)
    #expect(!session.lines.joined().contains("CONTEXT"))
    #expect(session.lines[0].contains("cn-north-4 · finance_dw") && session.lines[0].contains("● live"))
    session.resize(Size(columns: 120, rows: 40))
    #expect(session.lines.contains { $0.contains("Context ") && $0.contains("prod · finance_dw") })
  }

  @Test func `of two`() {
    var session = session()
    session.expectFrame(
      #"""
       synctop  prod · test (2 contexts)                   ● live  data 0s old  84 ms
       ✗ 3 failing  ⏱ 1 late  ✓ 3 ok                                7 tasks  2 causes
      ┌ Tasks · worst first ─────────────────────────────────────────────────────────┐
      │  STATUS      CLUSTER          CONTEXT SINCE  RUNS     NEXT   CAUSE           │
      │▌ ✗ failing   dws_finance_01   prod    2h14m  ✗        1h46m  role iam_group_…│
      │  ✗ failing   dws_dim_02       prod    2h00m  ✗        2h00m  role iam_group_…│
      │  ✗ failing   dws_dim_02       test    1h00m  ✗        3h00m  role "r" cannot…│
      │  ⏱ late      mrs_hive_01      prod    5h00m  ✓        -5h00m –               │
      │  ✓ ok        dws_mart_04      prod    –      ✓        3h40m  –               │
      │  ✓ ok        财务集群_华北    prod    –      ✓        3h20m  –               │
      │  ✓ ok        lab_01           test    –      ✓        –      –               │
      └────────────────────────────────────────────────────────────────────── 7 of 7 ┘
      ┌─ dws_finance_01 [Overview] Log  Cause  History  Raw ─────────────────────────┐
      │✗ failing for 2 h 14 min                                                      │
      │At least 1 of 10 failures in a row; with more the service stops the schedule. │
      │                                                                              │
      │Cause        role iam_group_08f5 can't be dropped: 2 objects depend on it     │
      │Same         also dws_dim_02                                                  │
      │Fix          1. the database that reported the failure: Read what will change │
      │             hands, what will run with the heir's rights, and who loses rights│
      │             with the role.                                                   │
      │             and 3 more steps: press 3                                        │
      └──────────────────────────────────────────────────────────────────────── 9/19 ┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        1/7
      """#)
  }

  @Test func `of three in Chinese, one of which fails`() {
    var session = session(contexts: 3, look: Look(language: .chinese))
    session.wait(5_000)
    session.fail(retryIn: 12_000, in: Fixtures.test)
    session.expectFrame(
      #"""
       synctop  ✗ test：连接被拒绝 · 12s 后重试 · 数…   ◐ 2/3 实时  数据 5s 前  84 ms
       ✗ 3 失败  ⏱ 1 延迟  ◌ 1 同步中  ✓ 3 正常                    8 个任务  2 种原因
      ┌ 任务 · 最严重优先 ───────────────────────────────────────────────────────────┐
      │  状态        集群             上下文 持续   近次运行 下次   原因             │
      │▌ ✗ 失败      dws_finance_01   prod   2h14m  ✗        1h45m  无法删除角色 iam…│
      │  ✗ 失败      dws_dim_02       prod   2h00m  ✗        1h59m  无法删除角色 iam…│
      │  ✗ 失败      dws_dim_02       test   1h00m  ✗        2h59m  role "r" cannot …│
      │  ⏱ 延迟      mrs_hive_01      prod   5h00m  ✓        -5h00m –                │
      │  ◌ 同步中    dr_01            灾备   10m    ◌        –      –                │
      │  ✓ 正常      dws_mart_04      prod   –      ✓        3h39m  –                │
      │  ✓ 正常      财务集群_华北    prod   –      ✓        3h19m  –                │
      └─────────────────────────────────────────────────────────────────────── 8 / 8 ┘
      ┌─ dws_finance_01 [概览] 日志  原因  历史  原文 ───────────────────────────────┐
      │✗ 失败，已持续 2 小时 14 分                                                   │
      │已连续失败至少 1/10 次；超过后服务会停止调度。                                │
      │                                                                              │
      │原因         无法删除角色 iam_group_08f5：2 个对象依赖它                      │
      │同因任务     还有 dws_dim_02                                                  │
      │处理         1. 报告失败的数据库：查看哪些对象将移交、哪些代码将以接收者的权限│
      │             运行、哪些角色会随之失去权限。                                   │
      │             还有 3 步：按 3 查看                                             │
      │下次         ≈ 1 小时 45 分后 · 2024-03-20 12:16:00 Asia/Shanghai             │
      └──────────────────────────────────────────────────────────────────────── 9/18 ┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   y 复制     1/8
      """#)
  }

  @Test func `of three at 120 columns tells which fails, why, and when it is tried again`() {
    var session = session(120, 40, contexts: 3)
    #expect(session.lines[0].contains("synctop   prod · test · 灾备 (3 contexts)"))
    session.wait(5_000)
    session.fail(retryIn: 12_000, in: Fixtures.test)
    #expect(session.lines[0].contains("✗ test: the connection was refused · retry in 12s"))
    #expect(session.lines[0].contains("◐ 2 of 3 live   data 5s old"))
    session.fail(retryIn: 12_000, in: Fixtures.prod)
    #expect(session.lines[0].contains("✗ prod +1: ") && session.lines[0].contains("◐ 1 of 3 live"))
  }

  @Test func `sounds the alarm where every place fails, and says whose it is`() {
    var session = session()
    session.fail(retryIn: 12_000, in: Fixtures.prod)
    #expect(session.lines[0].hasPrefix(" synctop"))
    session.fail(retryIn: 12_000, in: Fixtures.test)
    #expect(session.lines[0].hasPrefix(" ✗ all 2 places: "))
    session.send(.pollFailed(Fixtures.test, FetchFailure(.timedOut, message: "")))
    #expect(session.lines[0].hasPrefix(" ✗ prod: "))
  }

  @Test func `tells the age of the oldest data that isn't of a failing place, and whose it is when it is old`() {
    var session = session(120)
    session.wait(40_000)
    session.poll([Fixtures.task("lab_01")], from: Fixtures.test)
    #expect(session.lines[0].contains("data 40s old"))
    session.wait(30_000)
    #expect(session.lines[0].contains("data 1m old (prod)"))
    session.fail(retryIn: 1_000, in: Fixtures.prod)
    #expect(session.lines[0].contains("data 30s old") && session.lines[0].contains("data 1m old ") == false)
  }

  @Test func `tells of every place why nothing came`() {
    var session = Session(size: Size(columns: 80, rows: 24), places: Fixtures.twoPlaces)
    session.fail(retryIn: 1_000, in: Fixtures.prod)
    session.fail(retryIn: 1_000, in: Fixtures.test)
    let lines = session.lines.joined(separator: "\n")
    #expect(
      lines.contains("│ prod: the connection was refused") && lines.contains("│ test: the connection was refused"))
  }

  @Test(arguments: 20...140) func `is whole at any width, in every language and without colours`(_ columns: Int) {
    for look in [Look(), Look(language: .chinese), Look(isASCII: true), Look(hasClock: false)] {
      var session = session(columns, 12, contexts: 3, look: look)
      session.fail(retryIn: 12_000, in: Fixtures.test)
      for line in session.lines { #expect(TextWidth.columns(of: line) == columns) }
      if look.isASCII { #expect(session.lines.joined().utf8.allSatisfy { $0 < 0x80 }) }
      #expect(session.lines[0].contains("2") && session.lines[0].contains("3"))
    }
  }

  @Test func `drops the column of contexts before those of status and cluster`() {
    for (columns, isThere) in [(40, false), (60, true)] {
      var session = session(columns, 12)
      #expect(session.lines[3].contains("CONTEXT") == isThere)
      #expect(session.lines[3].contains("STATUS") && session.lines[3].contains("CLUSTER"))
    }
  }

  @Test func `names the context beneath a cause and in the hand-over`() throws {
    var session = session(120, 40)
    session.press(.character("G"))
    let text = CopyText(state: session.state, look: Look())
    let handOver = try #require(text.text(of: .handOver))
    #expect(handOver.contains("- Context: test · lab\n"))
    #expect(handOver.contains("cn-north-4 · lab\n"))
    session.press(.character("c"))
    #expect(session.lines.contains { $0.contains("dws_dim_02") && $0.contains("test") })
    session.press(.character("G"), .up)
    let ofCause = try #require(CopyText(state: session.state, look: Look()).text(of: .handOver))
    #expect(ofCause.contains("prod") || ofCause.contains("test"))
  }

  @Test func `is sorted by context from the menu, which is there only then`() {
    var session = session()
    session.press(.character("s"))
    #expect(session.lines.contains { $0.contains("│ context ") })
    #expect(session.state.sortColumns.contains(.context))
    #expect(!self.session(contexts: 1).state.sortColumns.contains(.context))
  }

  @Test func `offers contexts to choose from`() {
    var session = session()
    session.send(.contextsKnown(choices))
    session.press(.control("p"), .character(" "))
    session.expectFrame(
      #"""
       synctop  prod · test (2 contexts)                   ● live  data 0s old  84 ms
       ✗ 3 failing  ⏱ 1 late  ✓ 3 ok                                7 tasks  2 causes
      ┌ Tasks · worst first ─────────────────────────────────────────────────────────┐
      │  STATUS      CLUSTER          CONTEXT SINCE  RUNS     NEXT   CAUSE           │
      │▌ ✗ failing   dws_finance_01   prod    2h14m  ✗        1h46m  role iam_group_…│
      │  ✗ failing   dws_dim_02       prod    2h00m  ✗        2h00m  role iam_group_…│
      │  ✗ failing   dws_dim_02       test    1h00m  ✗        3h00m  role "r" cannot…│
      │  ⏱ late      mrs_hive_01      prod    5h00m  ✓        -5h00m –               │
      │  ✓ ok        dws_mart_04      prod    –      ✓        3h40m  –               │
      │  ✓ ok        财务集群_华北    prod    –      ✓        3h20m  –               │
      │  ✓ ok        lab_01           test    –      ✓        –      –               │
      └────────────────────────────────────────────────────────────────────── 7 of 7 ┘
      ┌─ dws_finance_01 [Overview] Log  Cause  History  Raw ─────────────────────────┐
      │✗ failing for 2 h 14 min                                                      │
      │At least 1 of 10 failures in a row; with more the service stops the schedule. │
      │                                                                              │
      │Cause        role iam_group_08f5 can't be dropped: 2 objects depend on it     │
      │Same         also dws_dim_02                                                  │
      │Fix┌ Contexts · Space marks several ──────────────────────────────────────┐ge │
      │   │ ✓ ● prod                     cn-north-4 · finance_dw                 │hts│
      │   │   ● test                     cn-north-4 · lab                        │   │
      │   │     灾备                     cn-south-1 · dr                         │   │
      └───└──────────────────────────────────────────────────────────────────────┘19 ┘
       context:
      """#)
  }

  @Test func `asks for a passcode in Chinese`() {
    var session = session(look: Look(language: .chinese))
    session.send(.passcodeAsked(id: 1, user: "ada"))
    session.type("123")
    session.expectFrame(
      #"""
       synctop  prod · test（2 个上下文）                   ● 实时  数据 0s 前  84 ms
       ✗ 3 失败  ⏱ 1 延迟  ✓ 3 正常                                7 个任务  2 种原因
      ┌ 任务 · 最严重优先 ───────────────────────────────────────────────────────────┐
      │  状态        集群             上下文 持续   近次运行 下次   原因             │
      │▌ ✗ 失败      dws_finance_01   prod   2h14m  ✗        1h46m  无法删除角色 iam…│
      │  ✗ 失败      dws_dim_02       prod   2h00m  ✗        2h00m  无法删除角色 iam…│
      │  ✗ 失败      dws_dim_02       test   1h00m  ✗        3h00m  role "r" cannot …│
      │  ⏱ 延迟      mrs_hive_01      prod   5h00m  ✓        -5h00m –                │
      │  ✓ 正常      dws_mart_04      prod   –      ✓        3h40m  –                │
      │  ✓ 正常      财务集群_华北    prod   –      ✓        3h20m  –                │
      │  ✓ 正常      lab_01           test   –      ✓        –      –                │
      └─────────────────────────────────────────────────────────────────────── 7 / 7 ┘
      ┌─ dws_finance_01 [概览] 日志  原因  历史  原文 ───────────────────────────────┐
      │✗ 失败，已持续 2 小时 14 分                                                   │
      │已连续失败至少 1/10 次；超过后服务会停止调度。                                │
      │                                                                              │
      │原因         无法删除角色 iam_group_08f5：2 个对象依赖它                      │
      │同因任务     还有 dws_dim_02                                                  │
      │处理         1. 报告失败的数据库：查看哪些对象将移交、哪些代码将以接收者的权限│
      │   ┌ 登录 ────────────────────────────────────────────────────────────────┐   │
      │   │ 请输入 ada 的虚拟 MFA 设备验证码                                     │   │
      │下 │ 按 Enter 提交，按 Esc 取消登录                                       │   │
      └───└──────────────────────────────────────────────────────────────────────┘18 ┘
       验证码：•••
      """#)
  }

  @Test func `asks for a passcode in a window that has no room for panes`() {
    var session = session(19, 3)
    session.send(.passcodeAsked(id: 1, user: "ada"))
    session.type("123")
    #expect(session.lines[0].hasPrefix("passcode: •••"))
  }
}
