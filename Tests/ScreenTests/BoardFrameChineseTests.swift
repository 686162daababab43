import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board in Chinese` {
  @Test func `80×24`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24), look: Look(language: .chinese))
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
      │处理         1. 报告失败的数据库：查看哪些对象将移交、哪些代码将以接收者的权限│
      │             运行、哪些角色会随之失去权限。                                   │
      │             还有 3 步：按 3 查看                                             │
      │下次         ≈ 1 小时 46 分后 · 2024-03-20 12:16:00 Asia/Shanghai             │
      └──────────────────────────────────────────────────────────────────────── 9/17 ┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   y 复制     1/9
      """)
  }

  @Test func `40×10`() {
    var session = Session(Fixtures.board, size: Size(columns: 40, rows: 10), look: Look(language: .chinese))
    session.expectFrame(
      """
       synctop      ● 实时  数据 0s 前  84 ms
       ✗ 2  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2
      ┌ 任务 · 最严重优先 ───────────────────┐
      │  状态        集群         持续       │
      │▌ ✗ 失败      dws_finance… 2h14m      │
      │  ✗ 失败      dws_dim_02   2h00m      │
      │  ⊘ 已停止    dws_ods_07   3d         │
      │  ⏱ 延迟      mrs_hive_01  5h00m      │
      └─────────────────────────────── 9 / 9 ┘
       / 过滤   ! 仅看问题   Enter 打开   1/9
      """)
  }

  @Test func `20×5`() {
    var session = Session(Fixtures.board, size: Size(columns: 20, rows: 5), look: Look(language: .chinese))
    session.expectFrame(
      """
       ✗ 2     ● 实时  0s
      ┌ 任务 · 最严重…───┐
      │▌ ✗ dws_finance_01│
      └─────────── 9 / 9 ┘
       / 过滤         1/9
      """)
  }

  @Test func `19×4`() {
    var session = Session(Fixtures.board, size: Size(columns: 19, rows: 4), look: Look(language: .chinese))
    session.expectFrame(
      """
      ✗2 ✓2
      窗口太小


      """)
  }

  @Test func `the sort menu`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24), look: Look(language: .chinese))
    session.press(.character("s"), .down)
    session.expectFrame(
      """
       synctop  test                                        ● 实时  数据 0s 前  84 ms
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1 未同步  ✓ 2 正常
      ┌ 任务 · 最严重优先 ───────────────────────────────────────────────────────────┐
      │  状态        集群                持续   近次运行 下次   原因                 │
      │▌ ✗ 失败      dws_finance_01      2h14m  ✗        1h46m  无法删除角色 iam_gro…│
      │  ✗ 失败      dws_dim_02          2h00m  ✗        2h00m  无法删除角色 iam_gro…│
      │  ⊘ 已停止    dws_ods_07          3d     ✗        –      数据连接的用户权限不…│
      │  ⏱┌ 排序方式 ────────────────────────────────────────────────────────────┐   │
      │  ?│ 最严重优先              1. 升序                                      │   │
      │  ◌│ 状态                                                                 │   │
      │  ·│ 集群名称                                                             │   │
      └───│ 集群类型                                                             │ 9 ┘
      ┌─ d│ 调度                                                                 │───┐
      │✗  │ 原因                                                                 │   │
      │已 │ 持续时间                                                             │   │
      │   │ 下次运行                                                             │   │
      │原 │ 超期时长                                                             │   │
      │同 │ 连续失败次数                                                         │   │
      │处 │ 失败的运行                                                           │ 限│
      │   │ 上次运行                                                             │   │
      │   │ 创建时间                                                             │   │
      │下 │ 更新时间                                                             │   │
      └───└──────────────────────────────────────────────────────────────────────┘17 ┘
       Enter 确认   Esc 返回   ? 帮助   Q 退出
      """)
  }

  @Test func `the help`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24), look: Look(language: .chinese))
    session.press(.character("?"))
    session.expectFrame(
      """
       synctop  test                                        ● 实时  数据 0s 前  84 ms
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1 未同步  ✓ 2 正常
      ┌ 按键 ────────────────────────────────────────────────────────────────────────┐
      │ 移动                                                                         │
      │   j ↓             下移                    下一个任务或下一行日志             │
      │   k ↑             上移                    上一个任务或上一行日志             │
      │   g Home          到顶部                  第一个任务或第一行                 │
      │   G End           到底部                  最后一个任务或最后一行             │
      │   Ctrl-d          下翻半页                向下半屏                           │
      │   Ctrl-u          上翻半页                向上半屏                           │
      │   Ctrl-f PgDn     下翻一页                向下一屏                           │
      │   Ctrl-b PgUp     上翻一页                向上一屏                           │
      │                                                                              │
      │ 窗格与标签页                                                                 │
      │   Enter           打开                    详情窗格占满整个窗口               │
      │   Esc             返回                    返回上一级，不会退出               │
      │   Tab Shift-Tab   切换窗格                在列表和详情之间切换               │
      │   ] →             下一标签页              概览、日志、原因、历史、原文       │
      │   [ ←             上一标签页              原文、历史、原因、日志、概览       │
      │   1               概览                    任务的状态、调度与原因             │
      │   2               日志                    逐条查看日志                       │
      │   3               原因                    失败原因与处理办法                 │
      └─────────────────────────────────────────────────────────────────────── 19/85 ┘
       Esc 返回   Q 退出
      """)
  }
}
