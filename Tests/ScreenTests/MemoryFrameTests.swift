import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board with a memory` {
  private static let age = 2 * Fixtures.hour + 14 * Fixtures.minute

  /// A failing task with an acknowledgement and a note, and two tasks marked.
  private func used(_ size: Size, _ look: Look = Look()) -> Session {
    var session = Session(Fixtures.board, size: size, look: look)
    session.press(.character("a"))
    session.type("INC-4711")
    session.press(.tab, .enter)
    session.keep()
    session.press(.character("m"))
    session.type("ask Bo first")
    session.press(.enter)
    session.keep()
    session.press(.character("j"), .character(" "), .character(" "), .up, .up, .up)
    return session
  }

  @Test func `tells what is acknowledged, marked and noted, at 80×24`() {
    var session = used(Size(columns: 80, rows: 24))
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok  ⚑ 1
      ┌ Tasks · 2 marked · worst first ──────────────────────────────────────────────┐
      │  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                │
      │  ✗ failing   dws_dim_02          2h00m  ✗        2h00m  role iam_group_08f5 …│
      │  ⊘ stopped   dws_ods_07          3d     ✗        –      the connection's use…│
      │  ⏱ late      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      │▌ ✗ failing ⚑ dws_finance_01 ✎    2h14m  ✗        1h46m  role iam_group_08f5 …│
      │ ●? SYNC_PAU… (no name)           –      ?        –      –                    │
      │ ●◌ running   dws_mart_03         12m    ◌        ?      –                    │
      │  · never ran dws_new_09          –      –        –      –                    │
      └────────────────────────────────────────────────────────────────────── 9 of 9 ┘
      ┌─ dws_finance_01 [Overview] Log  Cause  History  Raw ─────────────────────────┐
      │✗ failing for 2 h 14 min                                                      │
      │At least 1 of 10 failures in a row; with more the service stops the schedule. │
      │                                                                              │
      │Acknowledged ⚑ by ada, 0 s ago · 2024-03-20 10:30:00 Asia/Shanghai · until    │
      │             2024-03-20 11:30:00 Asia/Shanghai                                │
      │             INC-4711                                                         │
      │Note         ask Bo first                                                     │
      │             ada, 0 s ago · 2024-03-20 10:30:00 Asia/Shanghai                 │
      │Cause        role iam_group_08f5 can't be dropped: 2 objects depend on it     │
      └──────────────────────────────────────────────────────────────────────── 9/23 ┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        4/9
      """)
  }

  @Test func `tells what is acknowledged, marked and noted, at 120×40`() {
    var session = used(Size(columns: 120, rows: 40))
    session.expectFrame(
      """
       synctop   test                                                                            ● live   data 0s old   84 ms
       ✗ 2 failing   ⊘ 1 stopped   ⏱ 1 late   ? 1 unknown   ◌ 1 running   · 1 never ran   ✓ 2 ok   ⚑ 1 acknowledged   9 tasks
      ┌ Tasks · 2 marked · worst first ─────────────────────────────────┐┌─ dws_financ… [Overview] Log  Cause  History  Raw ─┐
      │  STATUS      CLUSTER          SINCE  RUNS     NEXT   CAUSE      ││✗ failing for 2 h 14 min                           │
      │  ✗ failing   dws_dim_02       2h00m  ✗        2h00m  role iam_g…││At least 1 of 10 failures in a row; with more the  │
      │  ⊘ stopped   dws_ods_07       3d     ✗        –      the connec…││service stops the schedule.                        │
      │  ⏱ late      mrs_hive_01      5h00m  ✓        -5h00m –          ││                                                   │
      │▌ ✗ failing ⚑ dws_finance_01 ✎ 2h14m  ✗        1h46m  role iam_g…││Acknowledged ⚑ by ada, 0 s ago · 2024-03-20        │
      │ ●? SYNC_PAU… (no name)        –      ?        –      –          ││             10:30:00 Asia/Shanghai · until        │
      │ ●◌ running   dws_mart_03      12m    ◌        ?      –          ││             2024-03-20 11:30:00 Asia/Shanghai     │
      │  · never ran dws_new_09       –      –        –      –          ││             INC-4711                              │
      │  ✓ ok        dws_mart_04      –      ✓        3h40m  –          ││Note         ask Bo first                          │
      │  ✓ ok        财务集群_华北    –      ✓        3h20m  –          ││             ada, 0 s ago · 2024-03-20 10:30:00    │
      │                                                                 ││             Asia/Shanghai                         │
      │                                                                 ││Cause        role iam_group_08f5 can't be dropped: │
      │                                                                 ││             2 objects depend on it                │
      │                                                                 ││Same         also dws_dim_02                       │
      │                                                                 ││Fix          1. the database that reported the     │
      │                                                                 ││             failure: Read what will change hands, │
      │                                                                 ││             what will run with the heir's rights, │
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
      └───────────────────────────────────────────────────────── 9 of 9 ┘└───────────────────────────────────────────────────┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help   a Acknowledge   y Copy   s Sort   w Wrap     4/9
      """)
  }

  @Test func `tells what is acknowledged, marked and noted, at 200×50 in Chinese`() {
    var session = used(Size(columns: 200, rows: 50), Look(language: .chinese))
    session.expectFrame(
      """
       synctop   test                                                                                                                                                             ● 实时   数据 0s 前   84 ms
       ✗ 2 失败   ⊘ 1 已停止   ⏱ 1 延迟   ? 1 未知   ◌ 1 同步中   · 1 未同步   ✓ 2 正常                                                                                   ⚑ 已确认 1 个   9 个任务   2 种原因
      ┌ 任务 · 已标记 2 个 · 最严重优先 ─────────────────────────────────────────────────────────────────────────────┐┌─ dws_finance_01 [概览] 日志  原因  历史  原文 ───────────────────────────────────────┐
      │  状态        集群                        数据连接             持续   近次运行 下次   原因                    ││✗ 失败，已持续 2 小时 14 分                                                           │
      │  ✗ 失败      dws_dim_02                  conn_dws_dim_02      2h00m  ✗        2h00m  无法删除角色 iam_group_…││已连续失败至少 1/10 次；超过后服务会停止调度。                                        │
      │  ⊘ 已停止    dws_ods_07                  conn_dws_ods_07      3d     ✗        –      数据连接的用户权限不足  ││                                                                                      │
      │  ⏱ 延迟      mrs_hive_01                 conn_mrs_hive_01     5h00m  ✓        -5h00m –                       ││已确认       ⚑ ada，0 秒前 · 2024-03-20 10:30:00 Asia/Shanghai · 有效至 2024-03-20    │
      │▌ ✗ 失败    ⚑ dws_finance_01 ✎            conn_dws_finance_01  2h14m  ✗        1h46m  无法删除角色 iam_group_…││             11:30:00 Asia/Shanghai                                                   │
      │ ●? SYNC_PAU… （无名称）                  conn_                –      ?        –      –                       ││             INC-4711                                                                 │
      │ ●◌ 同步中    dws_mart_03                 conn_dws_mart_03     12m    ◌        ?      –                       ││备注         ask Bo first                                                             │
      │  · 未同步    dws_new_09                  conn_dws_new_09      –      –        –      –                       ││             ada，0 秒前 · 2024-03-20 10:30:00 Asia/Shanghai                          │
      │  ✓ 正常      dws_mart_04                 conn_dws_mart_04     –      ✓        3h40m  –                       ││原因         无法删除角色 iam_group_08f5：2 个对象依赖它                              │
      │  ✓ 正常      财务集群_华北               conn_财务集群_华北   –      ✓        3h20m  –                       ││同因任务     还有 dws_dim_02                                                          │
      │                                                                                                              ││处理         1. 报告失败的数据库：查看哪些对象将移交、哪些代码将以接收者的权限运行、哪│
      │                                                                                                              ││             些角色会随之失去权限。                                                   │
      │                                                                                                              ││             还有 3 步：按 3 查看                                                     │
      │                                                                                                              ││下次         ≈ 1 小时 46 分后 · 2024-03-20 12:16:00 Asia/Shanghai                     │
      │                                                                                                              ││上次运行     2 小时 14 分前 · 2024-03-20 08:16:00 Asia/Shanghai                       │
      │                                                                                                              ││调度         SCHEDULING · 时段 00–00 · 每 4 小时                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││状态         SYNC_FAIL                                                                │
      │                                                                                                              ││类型         DWS                                                                      │
      │                                                                                                              ││集群         dws_finance_01                                                           │
      │                                                                                                              ││数据连接     conn_dws_finance_01                                                      │
      │                                                                                                              ││任务         dws_finance_01                                                           │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      │                                                                                                              ││                                                                                      │
      └─────────────────────────────────────────────────────────────────────────────────────────────────────── 9 / 9 ┘└──────────────────────────────────────────────────────────────────────────────────────┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   a 确认问题   y 复制   s 排序   p 暂停或继续   Tab 切换窗格   w 换行   Q 退出                                                       4/9
      """)
  }

  @Test func `tells what is acknowledged, marked and noted, at 40×10`() {
    var session = used(Size(columns: 40, rows: 10))
    session.expectFrame(
      """
       synctop     ● live  data 0s old  84 ms
       ✗ 2  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2  ⚑ 1
      ┌ Tasks · 2 marked · worst first ──────┐
      │  STATUS      CLUSTER      SINCE      │
      │▌ ✗ failing ⚑ dws_finance… 2h14m      │
      │ ●? SYNC_PAU… (no name)    –          │
      │ ●◌ running   dws_mart_03  12m        │
      │  · never ran dws_new_09   –          │
      └────────────────────────────── 9 of 9 ┘
       / Filter   ! Problems   c Causes   4/9
      """)
  }

  @Test func `tells what is acknowledged, marked and noted, at 80×24 without UTF-8`() {
    var session = used(Size(columns: 80, rows: 24), Look(isASCII: true))
    session.expectFrame(
      """
       synctop  test                                       * live  data 0s old  84 ms
       x 2 failing  # 1 stopped  ! 1 late  ? 1 unknown  ~ 1 running  . 1  v 2 ok  A 1
      + Tasks . 2 marked . worst first ----------------------------------------------+
      |  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                |
      |  x failing   dws_dim_02          2h00m  x        2h00m  role iam_group_08f5 ~|
      |  # stopped   dws_ods_07          3d     x        -      the connection's use~|
      |  ! late      mrs_hive_01         5h00m  v        -5h00m -                    |
      |> x failing A dws_finance_01 n    2h14m  x        1h46m  role iam_group_08f5 ~|
      | *? SYNC_PAU~ (no name)           -      ?        -      -                    |
      | *~ running   dws_mart_03         12m    ~        ?      -                    |
      |  . never ran dws_new_09          -      -        -      -                    |
      +---------------------------------------------------------------------- 9 of 9 +
      +- dws_finance_01 [Overview] Log  Cause  History  Raw -------------------------+
      |x failing for 2 h 14 min                                                      |
      |At least 1 of 10 failures in a row; with more the service stops the schedule. |
      |                                                                              |
      |Acknowledged A by ada, 0 s ago . 2024-03-20 10:30:00 Asia/Shanghai . until    |
      |             2024-03-20 11:30:00 Asia/Shanghai                                |
      |             INC-4711                                                         |
      |Note         ask Bo first                                                     |
      |             ada, 0 s ago . 2024-03-20 10:30:00 Asia/Shanghai                 |
      |Cause        role iam_group_08f5 can't be dropped: 2 objects depend on it     |
      +------------------------------------------------------------------------ 9/23 +
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        4/9
      """)
  }

  @Test func `shows what is remembered until the first answer, at 80×24`() {
    var session = Session(size: Size(columns: 80, rows: 24))
    session.remember(Fixtures.board, ago: Self.age)
    session.expectFrame(
      """
       synctop  test                           ◌ asking …  remembered, 2 h 14 min old
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Tasks · remembered, not live · worst first ──────────────────────────────────┐
      │  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                │
      │▌ ✗ failing   dws_finance_01      2h14m  ✗        1h46m  role iam_group_08f5 …│
      │  ✗ failing   dws_dim_02          2h00m  ✗        2h00m  role iam_group_08f5 …│
      │  ⊘ stopped   dws_ods_07          3d     ✗        –      the connection's use…│
      │  ⏱ late      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      │  ? SYNC_PAU… (no name)           –      ?        –      –                    │
      │  ◌ running   dws_mart_03         12m    ◌        ?      –                    │
      │  · never ran dws_new_09          –      –        –      –                    │
      └────────────────────────────────────────────────────────────────────── 9 of 9 ┘
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
      └──────────────────────────────────────────────────────────────────────── 9/18 ┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        1/9
      """)
  }

  @Test func `shows what is remembered until the first answer, at 80×24 in Chinese`() {
    var session = Session(size: Size(columns: 80, rows: 24), look: Look(language: .chinese))
    session.remember(Fixtures.board, ago: Self.age)
    session.expectFrame(
      """
       synctop  test                             ◌ 查询中 …  历史数据，2 小时 14 分前
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1 未同步  ✓ 2 正常
      ┌ 任务 · 历史数据，非实时 · 最严重优先 ────────────────────────────────────────┐
      │  状态        集群                持续   近次运行 下次   原因                 │
      │▌ ✗ 失败      dws_finance_01      2h14m  ✗        1h46m  无法删除角色 iam_gro…│
      │  ✗ 失败      dws_dim_02          2h00m  ✗        2h00m  无法删除角色 iam_gro…│
      │  ⊘ 已停止    dws_ods_07          3d     ✗        –      数据连接的用户权限不…│
      │  ⏱ 延迟      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      │  ? SYNC_PAU… （无名称）          –      ?        –      –                    │
      │  ◌ 同步中    dws_mart_03         12m    ◌        ?      –                    │
      │  · 未同步    dws_new_09          –      –        –      –                    │
      └─────────────────────────────────────────────────────────────────────── 9 / 9 ┘
      ┌─ dws_finance_01 [概览] 日志  原因  历史  原文 ───────────────────────────────┐
      │✗ 失败，已持续 2 小时 14 分                                                   │
      │已连续失败至少 1/10 次；超过后服务会停止调度。                                │
      │                                                                              │
      │原因         无法删除角色 iam_group_08f5：2 个对象依赖它                      │
      │同因任务     还有 dws_dim_02                                                  │
      │处理         1. 报告失败的数据库：查看哪些对象将移交、哪些代码将以接收者的权限│
      │             运行、哪些角色会随之失去权限。                                   │
      │             还有 3 步：按 3 查看                                             │
      │下次         ≈ 1 小时 46 分后 · 2024-03-20 12:16:00 Asia/Shanghai             │
      └──────────────────────────────────────────────────────────────────────── 9/17 ┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   y 复制     1/9
      """)
  }

  @Test func `keeps what is remembered when the first poll fails`() {
    var session = Session(size: Size(columns: 80, rows: 10))
    session.remember(Fixtures.board, ago: Self.age)
    session.fail(retryIn: 12_000)
    session.expectFrame(
      """
       ✗ the connection was refused; nothi…  remembered, 2 h 14 min old  retry in 12s
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Tasks · remembered, not live · worst first ──────────────────────────────────┐
      │  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                │
      │▌ ✗ failing   dws_finance_01      2h14m  ✗        1h46m  role iam_group_08f5 …│
      │  ✗ failing   dws_dim_02          2h00m  ✗        2h00m  role iam_group_08f5 …│
      │  ⊘ stopped   dws_ods_07          3d     ✗        –      the connection's use…│
      │  ⏱ late      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      └────────────────────────────────────────────────────────────────────── 9 of 9 ┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        1/9
      """)
  }

  @Test(arguments: [Size(columns: 1, rows: 1), Size(columns: 0, rows: 0), Size(columns: 3, rows: 2)])
  func `draws into any cells`(_ size: Size) {
    var session = used(size)
    session.send(.memoryTroubled(.diskFull))
    session.send(.cameBack(Fixtures.away))
    for key in ["u", "a", "m"] as [Character] {
      session.press(.escape, .character(key))
      #expect(session.lines.count == size.rows)
    }
  }
}
