import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `The log reader shows` {
  private func session(
    _ log: String, _ columns: Int, _ rows: Int, _ look: Look = Look(), press keys: [Key] = []
  ) -> Session {
    var session = Session([Fixtures.logTask(log)], size: Size(columns: columns, rows: rows), look: look)
    session.press(.enter)
    for key in [.character("2")] + keys { session.press(key) }
    return session
  }

  @Test func `what depends on a role as a table, at 80×24`() {
    var session = session("dependents", 80, 24)
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 0 failing  ⊘ 1 stopped  ✓ 0 ok                               1 task  1 cause
      ┌─ dependents  Overview [Log] Cause  History  Raw ─────────────────────────────┐
      ▌2024-03-20 10:25:54  ✗ Submit job to datamanager failed          38 s into run│
      │  job 9324a84d   FAILED   0.0 s   0 rows                                      │
      │    ERROR ≈2BP01  role "iam_group_08f5" cannot be dropped because some objects│
      │    depend on it                                                              │
      │    owned by it                                                               │
      │      table  dws_sales.t_order                                                │
      │    depends on it                                                             │
      │      policy  p1               on table  all_data_0805                        │
      │      policy  p2 of the north  on table  "Order Lines"                        │
      │    privileges granted to it                                                  │
      │      schema  dws_dim                                                         │
      │    not understood, as it came                                                │
      │      ? something new in version 20                                           │
      │    in other databases                                                        │
      │      3 objects  postgres                                                     │
      │      … and 57 other objects (see server log)                                 │
      │    Cause     role iam_group_08f5 can't be dropped: 65 objects depend on it   │
      │  ▸ JSON, 9 fields                                                            │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """#)
  }

  @Test func `sections of an error, at 120×40`() {
    var session = session("sections", 120, 40)
    session.expectFrame(
      #"""
       synctop   test                                                                            ● live   data 0s old   84 ms
       ✗ 0 failing   ⊘ 1 stopped   ✓ 0 ok                                                                    1 task   1 cause
      ┌─ sections  Overview [Log] Cause  History  Raw ─────────────────────────────────────── e/E error · z/Z fold · / find ─┐
      ▌2024-03-20 10:25:54  ✗ Submit job to datamanager failed                                                  38 s into run│
      │  job 9324a84d   FAILED   0.0 s   0 rows                                                                              │
      │    ERROR 42501  permission denied for relation t_order                                                               │
      │    Hint      Ask the owner.                                                                                          │
      │              Or somebody else.                                                                                       │
      │    Position  15                                                                                                      │
      │    Where     PL/pgSQL function f_sync() line 12 at SQL statement                                                     │
      │    Location  File: aclchk.c, Routine: aclcheck_error, Line: 3416                                                     │
      │    Cause     the connection's user lacks a privilege                                                                 │
      │  ▸ JSON, 9 fields                                                                                                    │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   : Commands   ? Help   a Acknowledge   y Copy
      """#)
  }

  @Test func `sections of an error in Chinese, at 80×24`() {
    var session = session("sections", 80, 24, Look(language: .chinese))
    session.expectFrame(
      #"""
       synctop  test                                        ● 实时  数据 0s 前  84 ms
       ✗ 0 失败  ⊘ 1 已停止  ✓ 0 正常                              1 个任务  1 种原因
      ┌─ sections  概览 [日志] 原因  历史  原文 ────── e/E 错误 · z/Z 折叠 · / 查找 ─┐
      ▌2024-03-20 10:25:54  ✗ Submit job to datamanager failed       运行开始后 38 秒│
      │  作业 9324a84d   FAILED   0.0 秒   0 行                                      │
      │    ERROR 42501  permission denied for relation t_order                       │
      │    提示      Ask the owner.                                                  │
      │              Or somebody else.                                               │
      │    位置      15                                                              │
      │    上下文    PL/pgSQL function f_sync() line 12 at SQL statement             │
      │    源码位置  File: aclchk.c, Routine: aclcheck_error, Line: 3416             │
      │    原因      数据连接的用户权限不足                                          │
      │  ▸ JSON，9 个字段                                                            │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / 查找   Esc 返回   ! 仅看问题   Enter 打开   c 按原因   z 折叠   : 命令
      """#)
  }

  @Test func `what depends on a role in Chinese, at 200×50`() {
    var session = session("dependents", 200, 50, Look(language: .chinese))
    session.expectFrame(
      #"""
       synctop   test                                                                                                                                                             ● 实时   数据 0s 前   84 ms
       ✗ 0 失败   ⊘ 1 已停止   ✓ 0 正常                                                                                                                                                   1 个任务   1 种原因
      ┌─ dependents  概览 [日志] 原因  历史  原文 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── e/E 错误 · z/Z 折叠 · / 查找 ─┐
      ▌2024-03-20 10:25:54  ✗ Submit job to datamanager failed                                                                                                                               运行开始后 38 秒│
      │  作业 9324a84d   FAILED   0.0 秒   0 行                                                                                                                                                              │
      │    ERROR ≈2BP01  role "iam_group_08f5" cannot be dropped because some objects depend on it                                                                                                           │
      │    它所拥有的                                                                                                                                                                                        │
      │      table  dws_sales.t_order                                                                                                                                                                        │
      │    依赖它的                                                                                                                                                                                          │
      │      policy  p1               属于 table  all_data_0805                                                                                                                                              │
      │      policy  p2 of the north  属于 table  "Order Lines"                                                                                                                                              │
      │    授予它的权限                                                                                                                                                                                      │
      │      schema  dws_dim                                                                                                                                                                                 │
      │    无法解析（原样）                                                                                                                                                                                  │
      │      ? something new in version 20                                                                                                                                                                   │
      │    其他数据库中                                                                                                                                                                                      │
      │      3 个对象  postgres                                                                                                                                                                              │
      │      … 另有 57 个对象（见服务器日志）                                                                                                                                                                │
      │    原因      无法删除角色 iam_group_08f5：65 个对象依赖它                                                                                                                                            │
      │  ▸ JSON，9 个字段                                                                                                                                                                                    │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      │                                                                                                                                                                                                      │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
       / 查找   Esc 返回   ! 仅看问题   Enter 打开   c 按原因   z 折叠   : 命令   ? 帮助   a 确认问题   y 复制   p 暂停或继续   Tab 切换窗格   w 换行   Q 退出
      """#)
  }

  @Test func `a small window, at 40×10`() {
    var session = session("sections", 40, 10)
    session.expectFrame(
      #"""
       synctop     ● live  data 0s old  84 ms
       ✗ 0 failing  ⊘ 1 stopped  ✓ 0 ok
      ┌─ Overview [Log] Cause  History  Raw ─┐
      ▌2024-03-20 10:25:54  ✗ Submit job to  │
      ▌  datamanager failed  38 s into run   │
      │  job 9324a84d   FAILED   0.0 s   0   │
      │  rows                                │
      │    ERROR 42501  permission denied for│
      └──────────────────────────────── 5/18 ┘
       / Find   Esc Back   ! Problems
      """#)
  }

  @Test func `a small window in Chinese, at 40×10`() {
    var session = session("plain", 40, 10, Look(language: .chinese))
    session.expectFrame(
      #"""
       synctop      ● 实时  数据 0s 前  84 ms
       ✗ 0 失败  ⊘ 1 已停止  ✓ 0 正常
      ┌─ pla…  概览 [日志] 原因  历史  原文 ─┐
      ▌2024-03-20 10:25:54  ✗ 失败  运行开始 │
      ▌  后 38 秒                            │
      │  ERROR ≈2BP01  role "a" cannot be    │
      │  dropped because some objects depend │
      │  on it                               │
      └──────────────────────────────── 5/10 ┘
       / 查找   Esc 返回   ! 仅看问题
      """#)
  }

  @Test func `several entries unfolded, without UTF-8`() {
    var session = session("several", 80, 24, Look(isASCII: true), press: [.character("Z")])
    session.expectFrame(
      #"""
       synctop  test                                       * live  data 0s old  84 ms
       x 0 failing  # 1 stopped  v 0 ok                               1 task  1 cause
      +- several  Overview [Log] Cause  History  Raw --------------------------------+
      >2024-03-20 10:25:54  x Submit job to datamanager failed          38 s into run|
      |  job 9324a84d   FAILED   0.0 s   0 rows                                      |
      |    ERROR ~40P01  deadlock detected                                           |
      |    Cause     another session holds a lock that the run needs                 |
      |  v JSON, 9 fields                                                            |
      |    v [                                                                       |
      |      v {                                                                     |
      |          "duration": 0.0,                                                    |
      |          "jobId": "9324a84d",                                                |
      |          "jobType": "",                                                      |
      |          "message": "ERROR: deadlock detected",                              |
      |          "rowCount": 0,                                                      |
      |          "rows": [],                                                         |
      |          "schema": [],                                                       |
      |          "status": "FAILED",                                                 |
      |          "totalRowCount": 0                                                  |
      |        }                                                                     |
      |      ]                                                                       |
      |                                                                              |
      +----------------------------------------------------------------------- 19/39 +
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """#)
  }

  @Test func `several entries folded`() {
    var session = session("several", 80, 24, press: [.character("Z"), .character("Z")])
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 0 failing  ⊘ 1 stopped  ✓ 0 ok                               1 task  1 cause
      ┌─ several  Overview [Log] Cause  History  Raw ────────────────────────────────┐
      ▌▸ 2024-03-20 10:25:54  ✗ Submit job to datamanager failed  38 s into run … 18 │
      ▌  lines                                                                       │
      │▸ 2024-03-20 10:26:10  Retry 1  54 s into run … 1 line                        │
      │▸ 2024-03-20 10:27:00  ✗ Submit job to datamanager failed  1 min into run … 17│
      │  lines                                                                       │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """#)
  }

  @Test func `a log that is cut`() {
    var session = session("cut", 80, 24)
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 0 failing  ⊘ 1 stopped  ✓ 0 ok                               1 task  1 cause
      ┌─ cut  Overview [Log] Cause  History  Raw ──── e/E error · z/Z fold · / find ─┐
      ▌2024-03-20 10:25:54  ✗ Submit job to datamanager failed          38 s into run│
      │  job 9324a84d   0.0 s                                                        │
      │    ERROR ≈2BP01  role "a" cannot be dropped because some objects depend on it│
      │    owned by it                                                               │
      │      table  t1                                                               │
      │      owner of tab…  (the log is cut here)                                    │
      │    Cause     role a can't be dropped: 1 object depends on it                 │
      │  ▾ JSON that is cut, as it came                                              │
      │    [{"duration":0.0,"jobId":"9324a84d","jobType":"","message":"ERROR: role   │
      │    \"a\" cannot be dropped because some objects depend on it\n Detail: owner │
      │    of table t1\nowner of tab                                                 │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """#)
  }

  @Test func `hostile names`() {
    var session = session("hostile", 80, 24)
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 0 failing  ⊘ 1 stopped  ✓ 0 ok                               1 task  1 cause
      ┌─ hostile  Overview [Log] Cause  History  Raw ────────────────────────────────┐
      ▌2024-03-20 10:25:54  ✗ Submit job to datamanager failed          38 s into run│
      │  job 9324a84d   FAILED   0.0 s   0 rows                                      │
      │    ERROR ≈2BP01  role "^[[31mred<202E>" cannot be dropped because some       │
      │    objects depend on it                                                      │
      │    owned by it                                                               │
      │      table   "a\x9B31m on table b"                                           │
      │      schema  <200B>^@                                                        │
      │    privileges granted to it                                                  │
      │      view  ⏎                                                                 │
      │    Cause     role ^[[31mred<202E> can't be dropped: 3 objects depend on it   │
      │  ▾ JSON that can't be read, as it came                                       │
      │    [{"duration":0.0,"jobId":"9324a84d","jobType":"","message":"ERROR: role   │
      │    \"^[[31mred<202E>\" cannot be dropped because some objects depend on it\n │
      │    Detail: owner of table \"a\x9B31m on table b\"\nowner of schema           │
      │    <200B>^@\nprivileges for view                                             │
      │    ⏎","rowCount":0,"rows":[],"schema":[],"status":"FAILED","totalRowCount":0}│
      │    ]                                                                         │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """#)
  }

  @Test func `text without JSON with its source unfolded`() {
    var session = session("plain", 80, 24, press: [.character("Z")])
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 0 failing  ⊘ 1 stopped  ✓ 0 ok                               1 task  1 cause
      ┌─ plain  Overview [Log] Cause  History  Raw ── e/E error · z/Z fold · / find ─┐
      ▌2024-03-20 10:25:54  ✗ failed                                    38 s into run│
      │  ERROR ≈2BP01  role "a" cannot be dropped because some objects depend on it  │
      │  privileges granted to it                                                    │
      │    table  t1                                                                 │
      │  Cause     role a can't be dropped: 1 object depends on it                   │
      │  ▾ Text as it came, 2 lines                                                  │
      │    ERROR:  role "a" cannot be dropped because some objects depend on it      │
      │    DETAIL:  privileges for table t1                                          │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
       / Find   Esc Back   ! Problems   Enter Open   c Causes   z Fold   ? Help
      """#)
  }
}
