import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `What lies over the panes` {
  @Test func `a log in the whole window`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24))
    session.press(.enter, .character("2"))
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌─ dws_finance_01  Overview [Log] Cause  History  Raw ─────────────────────────┐
      ▌2024-03-20 10:25:54  ✗ Submit job to datamanager failed     2 h 9 min into run│
      │  job 9324a84d   FAILED   0.0 s   0 rows                                      │
      │    ERROR ≈2BP01  role "iam_group_08f5" cannot be dropped because some objects│
      │    depend on it                                                              │
      │    Detail    policy p1 on table all_data_0805                                │
      │              policy p2 on table "Order Lines"                                │
      │    Cause     role iam_group_08f5 can't be dropped: 2 objects depend on it    │
      │  ▸ JSON, 9 fields                                                            │
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

  @Test func `the second page of help`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24))
    session.press(.character("?"), .pageDown)
    session.expectFrame(
      #"""
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Keys ────────────────────────────────────────────────────────────────────────┐
      │   4               History                 What is remembered of the task     │
      │   5               Raw                     The log's text as it came          │
      │   f               Whole window            The pane takes the window, or give…│
      │   y               Copy                    Choose what to copy                │
      │   Y               Copy the hand-over      Who, since when, why, what cures i…│
      │                                                                              │
      │ List                                                                         │
      │   /               Filter                  Narrow the list while typing       │
      │   \               Clear the filter        Show every task again              │
      │   !               Problems                Only tasks that need somebody      │
      │   c               Causes                  One row a cause, its tasks beneath │
      │   s               Sort                    Choose the column to sort by       │
      │   >               Sort by the next column The last column becomes the second…│
      │   <               Sort by the previous c… The last column becomes the second…│
      │   I               Invert the order        Ascending, descending              │
      │                                                                              │
      │ Acknowledging and marking                                                    │
      │   a               Acknowledge             Somebody sees to it: out of the pr…│
      │   A               Take it back            What was acknowledged is a problem…│
      └─────────────────────────────────────────────────────────────────────── 38/85 ┘
       Esc Back   Q Quit
      """#)
  }

  @Test func `the palette tells why a command is of no use now`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24))
    session.press(.character(":"))
    session.type("sc")
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
      │At ┌ Commands ────────────────────────────────────────────────────────────┐e. │
      │   │ h       Scroll left             Open the Log or Raw tab first        │   │
      │Cau│ l       Scroll right            Open the Log or Raw tab first        │   │
      │Sam│ <       Sort by the previous c… The last column becomes the second k…│   │
      │Fix│ ,       Previous change         Back to the change before, also from…│ge │
      │   │ Tab     Other pane              Between list and detail              │hts│
      │   │ >       Sort by the next column The last column becomes the second k…│   │
      │   │ N       Previous match          Nothing to find: press / in the log …│   │
      └───└──────────────────────────────────────────────────────────────────────┘18 ┘
       command: sc
      """)
  }

  @Test func `the sort menu tells the keys of the order`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24))
    session.press(.character("s"), .down)
    session.expectFrame(
      """
       synctop  test                                       ● live  data 0s old  84 ms
       ✗ 2 failing  ⊘ 1 stopped  ⏱ 1 late  ? 1 unknown  ◌ 1 running  · 1  ✓ 2 ok
      ┌ Tasks · worst first ─────────────────────────────────────────────────────────┐
      │  STATUS      CLUSTER             SINCE  RUNS     NEXT   CAUSE                │
      │▌ ✗ failing   dws_finance_01      2h14m  ✗        1h46m  role iam_group_08f5 …│
      │  ✗ failing   dws_dim_02          2h00m  ✗        2h00m  role iam_group_08f5 …│
      │  ⊘ stopped   dws_ods_07          3d     ✗        –      the connection's use…│
      │  ⏱┌ Sort by ─────────────────────────────────────────────────────────────┐   │
      │  ?│ worst first             1. ascending                                 │   │
      │  ◌│ status                                                               │   │
      │  ·│ cluster name                                                         │   │
      └───│ cluster type                                                         │ 9 ┘
      ┌─ d│ schedule                                                             │───┐
      │✗ f│ cause                                                                │   │
      │At │ since                                                                │e. │
      │   │ next run                                                             │   │
      │Cau│ how late                                                             │   │
      │Sam│ failures in a row                                                    │   │
      │Fix│ failed runs                                                          │ge │
      │   │ last run                                                             │hts│
      │   │ created                                                              │   │
      │   │ updated                                                              │   │
      └───└──────────────────────────────────────────────────────────────────────┘18 ┘
       Enter Accept   Esc Back   ? Help   Q Quit
      """)
  }
}
