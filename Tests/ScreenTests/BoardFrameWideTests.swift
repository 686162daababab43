import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board in a wide window` {
  @Test(arguments: [("CONNECTION", Look()), ("数据连接", Look(language: .chinese))])
  func `200×50 has room for the connection`(_ title: String, _ look: Look) {
    var session = Session(Fixtures.board, size: Size(columns: 200, rows: 50), look: look)
    let lines = session.lines
    #expect(lines.count == 50)
    #expect(lines[3].contains(title))
    #expect(lines[4].hasPrefix("│▌ ✗ "))
    #expect(lines[4].contains("dws_finance_01              conn_dws_finance_01  2h14m  ✗        1h46m  "))
    #expect(lines[4].contains("iam_group_"))
    #expect(lines[12].contains("财务集群_华北               conn_财务集群_华北   –      ✓        3h20m  –"))
    #expect(lines[48].contains("┘└"))
  }

  @Test func `beyond 1000×500 the upper left part is drawn`() {
    var session = Session(Fixtures.board, size: Size(columns: 1200, rows: 600))
    let lines = session.lines
    #expect(lines.count == 500)
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) == 1000 })
    #expect(lines[499].hasPrefix(" / Filter"))
  }

  @Test func `120×40`() {
    var session = Session(Fixtures.board, size: Size(columns: 120, rows: 40))
    session.expectFrame(
      """
       synctop   test                                                                            ● live   data 0s old   84 ms
       ✗ 2 failing   ⊘ 1 stopped   ⏱ 1 late   ? 1 unknown   ◌ 1 running   · 1 never ran   ✓ 2 ok           9 tasks   2 causes
      ┌ Tasks · worst first ────────────────────────────────────────────┐┌─ dws_financ… [Overview] Log  Cause  History  Raw ─┐
      │  STATUS      CLUSTER          SINCE  RUNS     NEXT   CAUSE      ││✗ failing for 2 h 14 min                           │
      │▌ ✗ failing   dws_finance_01   2h14m  ✗        1h46m  role iam_g…││At least 1 of 10 failures in a row; with more the  │
      │  ✗ failing   dws_dim_02       2h00m  ✗        2h00m  role iam_g…││service stops the schedule.                        │
      │  ⊘ stopped   dws_ods_07       3d     ✗        –      the connec…││                                                   │
      │  ⏱ late      mrs_hive_01      5h00m  ✓        -5h00m –          ││Cause        role iam_group_08f5 can't be dropped: │
      │  ? SYNC_PAU… (no name)        –      ?        –      –          ││             2 objects depend on it                │
      │  ◌ running   dws_mart_03      12m    ◌        ?      –          ││Same         also dws_dim_02                       │
      │  · never ran dws_new_09       –      –        –      –          ││Fix          1. the database that reported the     │
      │  ✓ ok        dws_mart_04      –      ✓        3h40m  –          ││             failure: Read what will change hands, │
      │  ✓ ok        财务集群_华北    –      ✓        3h20m  –          ││             what will run with the heir's rights, │
      │                                                                 ││             and who loses rights with the role.   │
      │                                                                 ││             and 3 more steps: press 3             │
      │                                                                 ││Next         ≈ in 1 h 46 min · 2024-03-20 12:16:00 │
      │                                                                 ││             Asia/Shanghai                         │
      │                                                                 ││Last run     2 h 14 min ago · 2024-03-20 08:16:00  │
      │                                                                 ││             Asia/Shanghai                         │
      │                                                                 ││Schedule     SCHEDULING · window 00–00 · every 4 h │
      │                                                                 ││                                                   │
      │                                                                 ││Status       SYNC_FAIL                             │
      │                                                                 ││Type         DWS                                   │
      │                                                                 ││Cluster      dws_finance_01                        │
      │                                                                 ││Connection   conn_dws_finance_01                   │
      │                                                                 ││Task         dws_finance_01                        │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      └───────────────────────────────────────────────────────── 9 of 9 ┘└───────────────────────────────────────────────────┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help   a Acknowledge   y Copy   s Sort   w Wrap     1/9
      """)
  }

  @Test func `120×40 in Chinese`() {
    var session = Session(Fixtures.board, size: Size(columns: 120, rows: 40), look: Look(language: .chinese))
    session.expectFrame(
      """
       synctop   test                                                                             ● 实时   数据 0s 前   84 ms
       ✗ 2 失败   ⊘ 1 已停止   ⏱ 1 延迟   ? 1 未知   ◌ 1 同步中   · 1 未同步   ✓ 2 正常                   9 个任务   2 种原因
      ┌ 任务 · 最严重优先 ──────────────────────────────────────────────┐┌─ dws_finance_01 [概览] 日志  原因  历史  原文 ────┐
      │  状态        集群             持续   近次运行 下次   原因       ││✗ 失败，已持续 2 小时 14 分                        │
      │▌ ✗ 失败      dws_finance_01   2h14m  ✗        1h46m  无法删除角…││已连续失败至少 1/10 次；超过后服务会停止调度。     │
      │  ✗ 失败      dws_dim_02       2h00m  ✗        2h00m  无法删除角…││                                                   │
      │  ⊘ 已停止    dws_ods_07       3d     ✗        –      数据连接的…││原因         无法删除角色 iam_group_08f5：2 个对象 │
      │  ⏱ 延迟      mrs_hive_01      5h00m  ✓        -5h00m –          ││             依赖它                                │
      │  ? SYNC_PAU… （无名称）       –      ?        –      –          ││同因任务     还有 dws_dim_02                       │
      │  ◌ 同步中    dws_mart_03      12m    ◌        ?      –          ││处理         1. 报告失败的数据库：查看哪些对象将移 │
      │  · 未同步    dws_new_09       –      –        –      –          ││             交、哪些代码将以接收者的权限运行、哪些│
      │  ✓ 正常      dws_mart_04      –      ✓        3h40m  –          ││             角色会随之失去权限。                  │
      │  ✓ 正常      财务集群_华北    –      ✓        3h20m  –          ││             还有 3 步：按 3 查看                  │
      │                                                                 ││下次         ≈ 1 小时 46 分后 · 2024-03-20 12:16:00│
      │                                                                 ││             Asia/Shanghai                         │
      │                                                                 ││上次运行     2 小时 14 分前 · 2024-03-20 08:16:00  │
      │                                                                 ││             Asia/Shanghai                         │
      │                                                                 ││调度         SCHEDULING · 时段 00–00 · 每 4 小时   │
      │                                                                 ││                                                   │
      │                                                                 ││状态         SYNC_FAIL                             │
      │                                                                 ││类型         DWS                                   │
      │                                                                 ││集群         dws_finance_01                        │
      │                                                                 ││数据连接     conn_dws_finance_01                   │
      │                                                                 ││任务         dws_finance_01                        │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      └────────────────────────────────────────────────────────── 9 / 9 ┘└───────────────────────────────────────────────────┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   a 确认问题   y 复制   s 排序   p 暂停或继续        1/9
      """)
  }
}
