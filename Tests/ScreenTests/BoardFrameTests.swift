import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board at its sizes` {
  @Test func `80×24`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24))
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
      │Fix          1. the database that reported the failure: Read what will change │
      │             hands, what will run with the heir's rights, and who loses rights│
      │             with the role.                                                   │
      │             and 3 more steps: press 3                                        │
      └──────────────────────────────────────────────────────────────────────── 9/18 ┘
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        1/9
      """)
  }

  @Test func `40×10 keeps the counts and drops their words`() {
    var session = Session(Fixtures.board, size: Size(columns: 40, rows: 10))
    session.expectFrame(
      """
       synctop     ● live  data 0s old  84 ms
       ✗ 2  ⊘ 1  ⏱ 1  ? 1  ◌ 1  · 1  ✓ 2
      ┌ Tasks · worst first ─────────────────┐
      │  STATUS      CLUSTER      SINCE      │
      │▌ ✗ failing   dws_finance… 2h14m      │
      │  ✗ failing   dws_dim_02   2h00m      │
      │  ⊘ stopped   dws_ods_07   3d         │
      │  ⏱ late      mrs_hive_01  5h00m      │
      └────────────────────────────── 9 of 9 ┘
       / Filter   ! Problems   c Causes   1/9
      """)
  }

  @Test func `20×5 keeps one task, its age and how many fail`() {
    var session = Session(Fixtures.board, size: Size(columns: 20, rows: 5))
    session.expectFrame(
      """
       ✗ 2     ● live  0s
      ┌ Tasks · worst …──┐
      │▌ ✗ dws_finance_01│
      └────────── 9 of 9 ┘
       / Filter       1/9
      """)
  }

  @Test func `19×4 is too small for panes and says so`() {
    var session = Session(Fixtures.board, size: Size(columns: 19, rows: 4))
    session.expectFrame(
      """
      ✗2 ✓2
      window too small


      """)
  }

  @Test func `80×24 without UTF-8`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24), look: Look(isASCII: true))
    session.expectFrame(
      """
       synctop  test                                       * live  data 0s old  84 ms
       x 2 failing  # 1 stopped  ! 1 late  ? 1 unknown  ~ 1 running  . 1  v 2 ok
      + Tasks . worst first ---------------------------------------------------------+
      |  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                |
      |> x failing   dws_finance_01      2h14m  x        1h46m  role iam_group_08f5 ~|
      |  x failing   dws_dim_02          2h00m  x        2h00m  role iam_group_08f5 ~|
      |  # stopped   dws_ods_07          3d     x        -      the connection's use~|
      |  ! late      mrs_hive_01         5h00m  v        -5h00m -                    |
      |  ? SYNC_PAU~ (no name)           -      ?        -      -                    |
      |  ~ running   dws_mart_03         12m    ~        ?      -                    |
      |  . never ran dws_new_09          -      -        -      -                    |
      +---------------------------------------------------------------------- 9 of 9 +
      +- dws_finance_01 [Overview] Log  Cause  History  Raw -------------------------+
      |x failing for 2 h 14 min                                                      |
      |At least 1 of 10 failures in a row; with more the service stops the schedule. |
      |                                                                              |
      |Cause        role iam_group_08f5 can't be dropped: 2 objects depend on it     |
      |Same         also dws_dim_02                                                  |
      |Fix          1. the database that reported the failure: Read what will change |
      |             hands, what will run with the heir's rights, and who loses rights|
      |             with the role.                                                   |
      |             and 3 more steps: press 3                                        |
      +------------------------------------------------------------------------ 9/18 +
       / Filter   ! Problems   Enter Open   c Causes   : Commands   ? Help        1/9
      """)
  }

  @Test(arguments: [Size(columns: 0, rows: 0), Size(columns: 0, rows: 9), Size(columns: 9, rows: 0)])
  func `nothing fits in no cells`(_ size: Size) {
    var session = Session(Fixtures.board, size: size)
    #expect(session.lines == Array(repeating: "", count: size.rows))
  }

  @Test func `1×1 is a single mark`() {
    var session = Session(Fixtures.board, size: Size(columns: 1, rows: 1))
    session.expectFrame("✗")
  }
}
