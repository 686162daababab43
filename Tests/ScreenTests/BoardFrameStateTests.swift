import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board that has something to say` {
  @Test func `a failed poll cuts the reason, never the retry`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 8))
    session.fail(retryIn: 12_000)
    session.expectFrame(
      """
       ✗ the connection was refused; nothing listens ther…  data 0s old  retry in 12s
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Tasks · worst first ─────────────────────────────────────────────────────────┐
      │  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                │
      │▌ ✗ failing   dws_finance_01      2h14m  ✗        1h46m  role iam_group_08f5 …│
      │  ✗ failing   dws_dim_02          2h00m  ✗        2h00m  role iam_group_08f5 …│
      └────────────────────────────────────────────────────────────────────── 9 of 9 ┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        1/9
      """)
  }

  @Test func `a failed poll in a narrow window`() {
    var session = Session(Fixtures.board, size: Size(columns: 40, rows: 8))
    session.fail(retryIn: 12_000)
    session.expectFrame(
      """
       ✗ the connection wa…  0s  retry in 12s
       ✗ 2  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2
      ┌ Tasks · worst first ─────────────────┐
      │  STATUS      CLUSTER      SINCE      │
      │▌ ✗ failing   dws_finance… 2h14m      │
      │  ✗ failing   dws_dim_02   2h00m      │
      └────────────────────────────── 9 of 9 ┘
       / Filter   ! Problems   c Causes   1/9
      """)
  }

  @Test func `a failed poll in a very narrow window`() {
    var session = Session(Fixtures.board, size: Size(columns: 20, rows: 8))
    session.fail(retryIn: 12_000)
    session.expectFrame(
      """
       ✗ t…  retry in 12s
       ✗ 2  ⊘ 1  ⏱ 1  ✓ 2
      ┌ Tasks · worst …──┐
      │    CLUSTER       │
      │▌ ✗ dws_finance_01│
      │  ✗ dws_dim_02    │
      └────────── 9 of 9 ┘
       / Filter       1/9
      """)
  }

  @Test func `a failed poll in Chinese`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 8), look: Look(language: .chinese))
    session.fail(retryIn: 12_000)
    session.expectFrame(
      """
       ✗ 连接被拒绝：该地址没有服务，或被防火墙拦截 · 请检查…  数据 0s 前  12s 后重试
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1 未同步  ✓ 2 正常
      ┌ 任务 · 最严重优先 ───────────────────────────────────────────────────────────┐
      │  状态        集群                持续   近次运行 下次   原因                 │
      │▌ ✗ 失败      dws_finance_01      2h14m  ✗        1h46m  无法删除角色 iam_gro…│
      │  ✗ 失败      dws_dim_02          2h00m  ✗        2h00m  无法删除角色 iam_gro…│
      └─────────────────────────────────────────────────────────────────────── 9 / 9 ┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   y 复制     1/9
      """)
  }

  @Test func `a failed first poll says what to do`() {
    var session = Session([], size: Size(columns: 80, rows: 10))
    session.fail(retryIn: 12_000)
    session.expectFrame(
      """
       ✗ the connection was refused; nothing listens there, or a firew…  retry in 12s
       no data yet
      ┌ Tasks · worst first ─────────────────────────────────────────────────────────┐
      │ the connection was refused; nothing listens there, or a firewall says no     │
      │ check the endpoint's host and port, and the firewall                         │
      │                                                                              │
      │ connection refused                                                           │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help
      """)
  }

  @Test func `a failed first poll says what to do in Chinese`() {
    var session = Session([], size: Size(columns: 80, rows: 10), look: Look(language: .chinese))
    session.fail(retryIn: 12_000)
    session.expectFrame(
      """
       ✗ 连接被拒绝：该地址没有服务，或被防火墙拦截 · 请检查终端节点的主…  12s 后重试
       尚无数据
      ┌ 任务 · 最严重优先 ───────────────────────────────────────────────────────────┐
      │ 连接被拒绝：该地址没有服务，或被防火墙拦截                                   │
      │ 请检查终端节点的主机和端口以及防火墙                                         │
      │                                                                              │
      │ connection refused                                                           │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   a 确认问题
      """)
  }

  @Test func `a filter that hides everything says how to clear it`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 8))
    session.press(.character("/"))
    session.type("zzz")
    session.press(.enter)
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2                  9 hidden  9 tasks  2 causes
      ┌ Tasks · 9 hidden · /zzz · worst first ───────────────────────────────────────┐
      │ No task matches; 9 hidden. \ clears the filter.                              │
      │                                                                              │
      │                                                                              │
      └────────────────────────────────────────────────────────────────────── 0 of 9 ┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help
      """#)
  }

  @Test func `a filter that hides everything says how to clear it in Chinese`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 8), look: Look(language: .chinese))
    session.press(.character("/"))
    session.type("zzz")
    session.press(.enter)
    session.expectFrame(
      #"""
       synctop  test                                        ● 实时  数据 0s 前  84 ms
       ✗ 2 失败  ⊘ 1 已停止  ⏱ 1 延迟  ? 1 未知  ◌ 1 同步中  · 1  ✓ 2 正常  隐藏 9 个
      ┌ 任务 · 隐藏 9 个 · /zzz · 最严重优先 ────────────────────────────────────────┐
      │ 没有匹配的任务，隐藏 9 个。按 \ 清除过滤。                                   │
      │                                                                              │
      │                                                                              │
      └─────────────────────────────────────────────────────────────────────── 0 / 9 ┘
       / 过滤   ! 仅看问题   Enter 打开   c 按原因   : 命令   ? 帮助   a 确认问题
      """#)
  }
}
