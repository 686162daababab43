import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `Causes on the screen` {
  private static let error =
    "role \"iam_group_0123456789abcdef0123456789abcdef\" cannot be dropped because some objects depend on it\n"
    + " Detail: owner of table \"Order Lines\"\nprivileges for schema public\ntarget of policy p1 on table all_data_0805\n"
    + "4 objects in database ods"
  private static let tasks =
    Fixtures.board + [Fixtures.failing("dws_full_11", error: error, ranAgo: 3 * Fixtures.hour)]

  @Test func `the list at 80×24`() {
    var session = Session(Self.tasks, size: Size(columns: 80, rows: 24))
    session.press(.character("c"), .character("g"))
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 3 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Causes · 3 causes · 4 tasks · worst first ───────────────────────────────────┐
      │  TASKS      SINCE  NEWEST CAUSE                                              │
      │▌ ▾ ✗ 2      2h14m  2h00m  role iam_group_08f5 can't be dropped: 2 objects de…│
      │      ✗ failing   dws_finance_01      2h14m  ✗        1h46m                   │
      │      ✗ failing   dws_dim_02          2h00m  ✗        2h00m                   │
      │  ▾ ✗ 1      3h00m  3h00m  role iam_…abcdef can't be dropped: 7 objects depen…│
      │      ✗ failing   dws_full_11         3h00m  ✗        1h00m                   │
      │  ▾ ⊘ 1      3d     3d     the connection's user lacks a privilege            │
      │      ⊘ stopped   dws_ods_07          3d     ✗        –                       │
      └───────────────────────────────────────────────────────────────────── 4 of 10 ┘
      ┌─ dws_finance_01 +1 [Overview] Log  Cause  History  Raw ──────────────────────┐
      │✗ 2 tasks fail for this cause for 2 h 14 min                                  │
      │                                                                              │
      │Cause        role iam_group_08f5 can't be dropped: 2 objects depend on it     │
      │Fix          1. the database that reported the failure: Read what will change │
      │             hands, what will run with the heir's rights, and who loses rights│
      │             with the role.                                                   │
      │             and 3 more steps: press 3                                        │
      │Since        2 h 14 min ago · 2024-03-20 08:16:00 Asia/Shanghai               │
      │Newest       2 h ago · 2024-03-20 08:30:00 Asia/Shanghai                      │
      └──────────────────────────────────────────────────────────────────────── 9/13 ┘
       / Filter   Esc Back   ! Problems   Enter Open   z Fold   : Commands        1/7
      """)
  }

  @Test func `the Cause tab of a cause tells since when its first task fails, that of a task since when this one does`()
  {
    var session = Session(Self.tasks, size: Size(columns: 120, rows: 40))
    session.press(.character("c"), .character("g"), .character("j"), .character("j"), .character("3"))
    #expect(session.lines.contains { $0.contains("Since        2024-03-20 08:30:00") })
    session.press(.character("g"))
    #expect(session.lines.contains { $0.contains("Since        2024-03-20 08:16:00") })
    session.press(.character("s"), .character("j"), .enter, .character("I"))
    #expect(session.lines.contains { $0.contains("Since        2024-03-20 08:16:00") })
  }

  @Test func `a step's source follows a colon of the reader's language`() {
    var session = Session(Self.tasks, size: Size(columns: 120, rows: 40), look: Look(language: .chinese))
    session.press(.character("3"), .character("f"))
    #expect(session.lines.contains { $0.contains("依据：") })
    #expect(!session.lines.contains { $0.contains("依据:") })
  }

  @Test func `the list in Chinese at 120×40, one cause folded`() {
    var session = Session(Self.tasks, size: Size(columns: 120, rows: 40), look: Look(language: .chinese))
    session.press(.character("c"), .character("g"), .character("z"))
    session.expectFrame(
      """
       synctop   test                                                                             ● 实时   数据 0s 前   84 ms
       ✗ 3 失败   ⊘ 1 已停止   ⏱ 1 延迟   ? 1 未知   ◌ 1 同步中   · 1 未同步   ✓ 2 正常                  10 个任务   3 种原因
      ┌ 按原因 · 3 种原因 · 4 个任务 · 最严重优先 ──────────────────────┐┌─ dws_finance_01 +1 [概览] 日志  原因  历史  原文 ─┐
      │  任务       持续   最近   原因                                  ││✗ 2 个任务因此失败，已持续 2 小时 14 分            │
      │▌ ▸ ✗ 2      2h14m  2h00m  无法删除角色 iam_group_08f5：2 个对象…││                                                   │
      │  ▾ ✗ 1      3h00m  3h00m  无法删除角色 iam_…abcdef：7 个对象依… ││原因         无法删除角色 iam_group_08f5：2 个对象 │
      │      ✗ 失败      dws_full_11      3h00m  ✗        1h00m         ││             依赖它                                │
      │  ▾ ⊘ 1      3d     3d     数据连接的用户权限不足                ││处理         1. 报告失败的数据库：查看哪些对象将移 │
      │      ⊘ 已停止    dws_ods_07       3d     ✗        –             ││             交、哪些代码将以接收者的权限运行、哪些│
      │                                                                 ││             角色会随之失去权限。                  │
      │                                                                 ││             还有 3 步：按 3 查看                  │
      │                                                                 ││开始于       2 小时 14 分前 · 2024-03-20 08:16:00  │
      │                                                                 ││             Asia/Shanghai                         │
      │                                                                 ││最近失败     2 小时前 · 2024-03-20 08:30:00        │
      │                                                                 ││             Asia/Shanghai                         │
      │                                                                 ││                                                   │
      │                                                                 ││此原因的任务（2）                                  │
      │                                                                 ││  dws_finance_01  ✗ 失败       2024-03-20 08:16:00 │
      │                                                                 ││  dws_dim_02      ✗ 失败       2024-03-20 08:30:00 │
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
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      │                                                                 ││                                                   │
      └───────────────────────────────────────────────────────── 4 / 10 ┘└───────────────────────────────────────────────────┘
       / 过滤   Esc 返回   ! 仅看问题   Enter 打开   z 折叠   : 命令   ? 帮助   a 确认问题   y 复制   s 排序   w 换行     1/5
      """)
  }

  @Test func `the list at 40×10`() {
    var session = Session(Self.tasks, size: Size(columns: 40, rows: 10))
    session.press(.character("c"))
    session.expectFrame(
      """
       synctop     ● live  data 0s old  84 ms
       ✗ 3  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2
      ┌ Causes · 3 causes · 4 tasks · wors…──┐
      │  TASKS      CAUSE                    │
      │  ▾ ✗ 2      role iam_group_08f5 can'…│
      │▌     ✗ failing   dws_finance_01      │
      │      ✗ failing   dws_dim_02          │
      │  ▾ ✗ 1      role iam_…abcdef can't b…│
      └───────────────────────────── 4 of 10 ┘
       / Filter   Esc Back   ! Problems   2/7
      """)
  }

  @Test func `a cause in the whole window`() {
    var session = Session(Self.tasks, size: Size(columns: 80, rows: 24))
    session.press(.character("/"))
    session.type("full_11")
    session.press(.enter, .enter, .character("3"))
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 3  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2                 9 hidden  10 tasks  3 causes
      ┌─ dws_full_11  Overview  Log [Cause] History  Raw ────────────────────────────┐
      ▌role iam_group_0123456789abcdef0123456789abcdef can't be dropped: 7 objects   │
      ▌depend on it                                                                  │
      │role_dependents · database · 2BP01 · won't pass by itself                     │
      │It comes back at every run until someone acts.                                │
      │                                                                              │
      │Since        2024-03-20 07:30:00 Asia/Shanghai                                │
      │Role         iam_group_0123456789abcdef0123456789abcdef                       │
      │                                                                              │
      │Objects (4)                                                                   │
      │  owns                 table      "Order Lines"                               │
      │  has rights on        schema     public                                      │
      │  is named in          policy     p1             on table  all_data_0805      │
      │  in another database  4 objects  ods                                         │
      │                                                                              │
      │Why                                                                           │
      │The user or group was deleted in IAM, and its role in the cluster still owns  │
      │objects, has privileges or is named in row-level policies.                    │
      │                                                                              │
      │What to do                                                                    │
      └─────────────────────────────────────────────────────────────────────── 19/61 ┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """)
  }

  @Test func `a cause in Chinese at 120×24`() {
    var session = Session(Self.tasks, size: Size(columns: 120, rows: 24), look: Look(language: .chinese))
    session.press(.character("/"))
    session.type("full_11")
    session.press(.enter, .enter, .character("3"))
    session.expectFrame(
      """
       synctop   test                                                                             ● 实时   数据 0s 前   84 ms
       ✗ 3 失败   ⊘ 1 已停止   ⏱ 1 延迟   ? 1 未知   ◌ 1 同步中   · 1 未同步   ✓ 2 正常      隐藏 9 个   10 个任务   3 种原因
      ┌─ dws_full_11  概览  日志 [原因] 历史  原文 ──────────────────────────────────────────────────────────────────────────┐
      ▌无法删除角色 iam_group_0123456789abcdef0123456789abcdef：7 个对象依赖它                                               │
      │role_dependents · 数据库 · 2BP01 · 不会自行恢复                                                                       │
      │不处理的话，每次运行都会再次失败。                                                                                    │
      │                                                                                                                      │
      │开始于       2024-03-20 07:30:00 Asia/Shanghai                                                                        │
      │角色         iam_group_0123456789abcdef0123456789abcdef                                                               │
      │                                                                                                                      │
      │对象（4）                                                                                                             │
      │  拥有          table     "Order Lines"                                                                               │
      │  拥有权限      schema    public                                                                                      │
      │  被引用于      policy    p1             属于 table  all_data_0805                                                    │
      │  其他数据库中  4 个对象  ods                                                                                         │
      │                                                                                                                      │
      │成因                                                                                                                  │
      │IAM 中的用户或用户组已删除，但集群中对应的角色仍拥有对象、权限，或被行级安全策略引用。                                │
      │                                                                                                                      │
      │处理步骤                                                                                                              │
      │1. 检查 · 报告失败的数据库                                                                                            │
      │   查看哪些对象将移交、哪些代码将以接收者的权限运行、哪些角色会随之失去权限。                                         │
      └─────────────────────────────────────────────────────────────────────────────────────────────────────────────── 19/52 ┘
       / 查找   Esc 返回   ! 仅看问题   Enter 打开   c 按原因   z 折叠   : 命令   ? 帮助   a 确认问题   y 复制   w 换行
      """)
  }

  @Test func `the copy menu tells each text's beginning, or how long it is`() {
    var session = Session(Self.tasks, size: Size(columns: 80, rows: 24))
    session.press(.character("y"))
    let lines = session.lines
    let rows = [
      "hand-over  ", "cause                role iam_group_08f5 can't be dropped: 2 objects…",
      "role                 iam_group_08f5  ", "objects              2 lines", "remedy SQL  ",
      "fingerprint          role_dependents:2BP01:", "task name            dws_finance_01  ", "task id  ",
      "whole log            [2024-03-20 10:25:54] ===> Submit job to datama…",
    ]
    let first = lines.firstIndex { $0.contains("┌ Copy ─") } ?? 0
    for (number, row) in rows.enumerated() { #expect(lines[first + 1 + number].contains("│ " + row)) }
    #expect(lines[23].hasPrefix(" Enter Accept   Esc Back   ? Help   Q Quit"))
  }

  @Test func `a cause without UTF-8 is in ASCII throughout`() {
    var session = Session(Self.tasks, size: Size(columns: 100, rows: 30), look: Look(isASCII: true))
    session.press(.character("c"), .character("3"))
    #expect(session.lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
  }

  @Test func `a task that is well has no cause`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("3"), .enter)
    #expect(session.lines[3].contains("The last run didn't fail."))
  }
}
