import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `What a board with a memory asks and tells` {
  @Test func `asks how long an acknowledgement holds, at 80×24`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24))
    session.press(
      .character(" "), .character(" "), .character(" "), .character("G"), .character(" "), .character("a"), .tab)
    session.type("INC-4711")
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Tasks · 4 marked · worst first ──────────────────────────────────────────────┐
      │  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                │
      │ ●⊘ stopped   dws_ods_07          3d     ✗        –      the connection's use…│
      │  ⏱ late      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      │  ? SYNC_PAU… (no name)           –      ?        –      –                    │
      │  ◌ running   dws_mart_03         12m    ◌        ?      –                    │
      │  · never ran dws_new_09          –      –        –      –                    │
      │  ✓ ok        dws_mart_04         –      ✓        3h40m  –                    │
      │▌●✓ ok        财务集群_华北       –      ✓        3h20m  –                    │
      └────────────────────────────────────────────────────────────────────── 9 of 9 ┘
      ┌─  ┌ Acknowledge ─────────────────────────────────────────────────────────┐───┐
      │✓ o│ 3 tasks: dws_finance_01, dws_dim_02, dws_ods_07                      │   │
      │   │ 1 needs nobody and is left out                                       │   │
      │Nex│ ○ until it is cured                                                  │   │
      │Las│ ● 1 h                  11:30                                         │   │
      │Sch│ ○ 4 h                  14:30                                         │   │
      │   │ ○ until the morning    2024-03-21 08:00                              │   │
      │Sta│ ○ 3 days               2024-03-23 10:30                              │   │
      │Typ│ Comes back on another cause, after a success, and near the limit     │   │
      │Clu│ Type a note · Tab how long · Enter acknowledges · Esc cancels        │   │
      └───└──────────────────────────────────────────────────────────────────────┘11 ┘
       note: INC-4711
      """)
  }

  @Test func `lists what changed while nobody looked, at 80×24`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24))
    session.send(.cameBack(Fixtures.away))
    session.press(.character("u"), .character("j"))
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Tasks · worst first ─────────────────────────────────────────────────────────┐
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
      │Fix┌ While you were away, 2 h 14 min ─────────────────────────────────────┐ge │
      │   │ ✗ failed       dws_finance_01               09:30                    │hts│
      │   │ ⊘ stopped      dws_ods_07                   08:30                    │   │
      │   │ ✓ recovered    dws_mart_04                  10:10                    │   │
      └───└──────────────────────────────────────────────────────────────────────┘18 ┘
       Enter Accept   Esc Back   Q Quit                                           2/3
      """)
  }

  @Test func `tells in one line what changed and what is not kept, at 80×14`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 14))
    session.send(.memoryTroubled(.diskFull))
    session.send(.cameBack(Fixtures.away))
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
       ⚠ Nothing new is remembered: the disk is full. Free some space; tried again e…
      ┌ Tasks · worst first ─────────────────────────────────────────────────────────┐
      │  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                │
      │▌ ✗ failing   dws_finance_01      2h14m  ✗        1h46m  role iam_group_08f5 …│
      │  ✗ failing   dws_dim_02          2h00m  ✗        2h00m  role iam_group_08f5 …│
      │  ⊘ stopped   dws_ods_07          3d     ✗        –      the connection's use…│
      │  ⏱ late      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      │  ? SYNC_PAU… (no name)           –      ?        –      –                    │
      │  ◌ running   dws_mart_03         12m    ◌        ?      –                    │
      │  · never ran dws_new_09          –      –        –      –                    │
      └────────────────────────────────────────────────────────────────────── 9 of 9 ┘
       While you were away (2 h 14 min, u lists it): 1 failed, 1 stopped, 1 reco… 1/9
      """)
  }

  @Test func `asks how long an acknowledgement holds, at 80×24 in Chinese`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24), look: Look(language: .chinese))
    session.press(
      .character(" "), .character(" "), .character(" "), .character("G"), .character(" "), .character("a"), .tab)
    session.type("INC-4711")
    session.expectFrame(
      """
       synctop  test                                        ● 实时  数据 0s 前  84 ms
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1 未同步  ✓ 2 正常
      ┌ 任务 · 已标记 4 个 · 最严重优先 ─────────────────────────────────────────────┐
      │  状态        集群                持续   近次运行 下次   原因                 │
      │ ●⊘ 已停止    dws_ods_07          3d     ✗        –      数据连接的用户权限不…│
      │  ⏱ 延迟      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      │  ? SYNC_PAU… （无名称）          –      ?        –      –                    │
      │  ◌ 同步中    dws_mart_03         12m    ◌        ?      –                    │
      │  · 未同步    dws_new_09          –      –        –      –                    │
      │  ✓ 正常      dws_mart_04         –      ✓        3h40m  –                    │
      │▌●✓ 正常      财务集群_华北       –      ✓        3h20m  –                    │
      └─────────────────────────────────────────────────────────────────────── 9 / 9 ┘
      ┌─  ┌ 确认问题 ────────────────────────────────────────────────────────────┐───┐
      │✓  │ 3 个任务：dws_finance_01、dws_dim_02、dws_ods_07                     │   │
      │   │ 其中 1 个无需处理，不会确认                                          │   │
      │下 │ ○ 直到恢复                                                           │   │
      │上 │ ● 1 小时               11:30                                         │   │
      │调 │ ○ 4 小时               14:30                                         │   │
      │   │ ○ 到次日早上           2024-03-21 08:00                              │   │
      │状 │ ○ 3 天                 2024-03-23 10:30                              │   │
      │类 │ 原因改变、成功后再次失败或接近服务上限时会重新出现                   │   │
      │集 │ 可输入备注 · Tab 选择有效期 · Enter 确认 · Esc 取消                  │   │
      └───└──────────────────────────────────────────────────────────────────────┘11 ┘
       备注：INC-4711
      """)
  }

  @Test func `lists what changed while nobody looked, at 80×24 in Chinese`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24), look: Look(language: .chinese))
    session.send(.cameBack(Fixtures.away))
    session.press(.character("u"), .character("j"))
    session.expectFrame(
      """
       synctop  test                                        ● 实时  数据 0s 前  84 ms
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1 未同步  ✓ 2 正常
      ┌ 任务 · 最严重优先 ───────────────────────────────────────────────────────────┐
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
      │处 ┌ 离开期间，2 小时 14 分 ──────────────────────────────────────────────┐ 限│
      │   │ ✗ 失败         dws_finance_01               09:30                    │   │
      │   │ ⊘ 被停止       dws_ods_07                   08:30                    │   │
      │下 │ ✓ 恢复         dws_mart_04                  10:10                    │   │
      └───└──────────────────────────────────────────────────────────────────────┘17 ┘
       Enter 确认   Esc 返回   Q 退出                                             2/3
      """)
  }

  @Test func `tells in one line what changed and what is not kept, at 80×14 in Chinese`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 14), look: Look(language: .chinese))
    session.send(.memoryTroubled(.diskFull))
    session.send(.cameBack(Fixtures.away))
    session.expectFrame(
      """
       synctop  test                                        ● 实时  数据 0s 前  84 ms
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1 未同步  ✓ 2 正常
       ⚠ 没有保存新的历史：磁盘已满。请清理空间，每分钟重试。
      ┌ 任务 · 最严重优先 ───────────────────────────────────────────────────────────┐
      │  状态        集群                持续   近次运行 下次   原因                 │
      │▌ ✗ 失败      dws_finance_01      2h14m  ✗        1h46m  无法删除角色 iam_gro…│
      │  ✗ 失败      dws_dim_02          2h00m  ✗        2h00m  无法删除角色 iam_gro…│
      │  ⊘ 已停止    dws_ods_07          3d     ✗        –      数据连接的用户权限不…│
      │  ⏱ 延迟      mrs_hive_01         5h00m  ✓        -5h00m –                    │
      │  ? SYNC_PAU… （无名称）          –      ?        –      –                    │
      │  ◌ 同步中    dws_mart_03         12m    ◌        ?      –                    │
      │  · 未同步    dws_new_09          –      –        –      –                    │
      └─────────────────────────────────────────────────────────────────────── 9 / 9 ┘
       离开期间（2 小时 14 分，按 u 查看）：1 个失败，1 个被停止，1 个恢复，新增… 1/9
      """)
  }

  @Test func `asks how long in a small window`() {
    var session = Session(Fixtures.board, size: Size(columns: 40, rows: 10))
    session.press(.character("a"), .tab, .tab)
    session.expectFrame(
      """
       synctop     ● live  data 0s old  84 ms
       ✗ 2  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2
      ┌ Acknowledge ─────────────────────────┐
      │ 1 task: dws_finance_01               │
      │ role iam_group_08f5 can't be dropped…│
      │ ○ until it is cured                  │
      │ ○ 1 h                  11:30         │
      │ ● 4 h                  14:30         │
      └──────────────────────────────────────┘
       note:
      """)
  }
}
