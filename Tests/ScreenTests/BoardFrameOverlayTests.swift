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
      ┌─ dws_finance_01  Overview [Log] Raw ─────────────────────────────────────────┐
      │2024-03-20 10:25:54  Submit job to datamanager failed ✗                       │
      │  job 9324a84d   FAILED   0.0 s   0 rows                                      │
      │    ERROR: role "iam_group_08f5" cannot be dropped because some objects depend│
      │    on it                                                                     │
      │     Detail: policy p1 on table all_data_0805                                 │
      │    policy p2 on table "Order Lines"                                          │
      │  [                                                                           │
      │    {                                                                         │
      │      "duration": 0.0,                                                        │
      │      "jobId": "9324a84d",                                                    │
      │      "jobType": "",                                                          │
      │      "message": "ERROR: role \"iam_group_08f5\" cannot be dropped because    │
      │      some objects depend on it                                               │
      │         Detail: policy p1 on table all_data_0805                             │
      │        policy p2 on table \"Order Lines\"",                                  │
      │      "rowCount": 0,                                                          │
      │      "rows": [],                                                             │
      │      "schema": [],                                                           │
      │      "status": "FAILED",                                                     │
      └─────────────────────────────────────────────────────────────────────── 19/22 ┘
       / Find   Esc Back   ! Problems   Enter Open   : Commands   ? Help
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
      │   f               Whole window            The pane takes the window, or give…│
      │                                                                              │
      │ List                                                                         │
      │   /               Filter                  Narrow the list while typing       │
      │   \               Clear the filter        Show every task again              │
      │   !               Problems                Only tasks that need somebody      │
      │   s               Sort                    Choose the column to sort by       │
      │   >               Sort by the next column The last column becomes the second…│
      │   <               Sort by the previous c… The last column becomes the second…│
      │   I               Invert the order        Ascending, descending              │
      │                                                                              │
      │ Log                                                                          │
      │   /               Find                    Find text in the log               │
      │   n               Next match              Go to the next match               │
      │   N               Previous match          Go to the previous match           │
      │   w               Wrap                    Wrap long lines, or cut them       │
      │   h               Scroll left             Unwrapped lines, to the left       │
      │   l               Scroll right            Unwrapped lines, to the right      │
      │                                                                              │
      └─────────────────────────────────────────────────────────────────────── 38/54 ┘
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
      │  STATUS      CLUSTER                 SINCE  NEXT   CAUSE                     │
      │▌ ✗ failing   dws_finance_01          2h14m  1h46m  role "iam_group_08f5" can…│
      │  ✗ failing   dws_dim_02              2h00m  2h00m  role "iam_group_08f5" can…│
      │  ⊘ stopped   dws_ods_07              3d     –      permission denied for sch…│
      │  ⏱ late      mrs_hive_01             5h00m  -5h00m –                         │
      │  ? SYNC_PAU… (no name)               –      –      –                         │
      │  ◌ running   dws_mart_03             12m    ?      –                         │
      │  · never ran dws_new_09              –      –      –                         │
      └────────────────────────────────────────────────────────────────────── 9 of 9 ┘
      ┌─ dws_finance_01 [Overview] Log  Raw ─────────────────────────────────────────┐
      │✗ failing for 2 h 14 min                                                      │
      │At least 1 failure in a row; the service stops the schedule after more than   │
      │10.┌ Commands ────────────────────────────────────────────────────────────┐   │
      │   │ h       Scroll left             Open the Log or Raw tab first        │   │
      │Cau│ l       Scroll right            Open the Log or Raw tab first        │   │
      │   │ <       Sort by the previous c… The last column becomes the second k…│   │
      │Sam│ Tab     Other pane              Between list and detail              │   │
      │Nex│ >       Sort by the next column The last column becomes the second k…│   │
      │Las│ N       Previous match          Nothing to find: press / in the log …│   │
      └───└──────────────────────────────────────────────────────────────────────┘16 ┘
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
      │  STATUS      CLUSTER                 SINCE  NEXT   CAUSE                     │
      │▌ ✗ failing   dws_finance_01          2h14m  1h46m  role "iam_group_08f5" can…│
      │  ✗ failing   dws_dim_02              2h00m  2h00m  role "iam_group_08f5" can…│
      │  ⊘ stopped   dws_ods_07              3d     –      permission denied for sch…│
      │  ⏱ late      mrs_hive_01             5h00m  -5h00m –                         │
      │  ? SYNC_PAU… (no name)               –      –      –                         │
      │  ◌┌ Sort by ─────────────────────────────────────────────────────────────┐   │
      │  ·│ worst first             1. ascending                                 │   │
      └───│ status                                                               │ 9 ┘
      ┌─ d│ cluster name                                                         │───┐
      │✗ f│ cluster type                                                         │   │
      │At │ schedule                                                             │   │
      │10.│ cause                                                                │   │
      │   │ since                                                                │   │
      │Cau│ next run                                                             │   │
      │   │ failures in a row                                                    │   │
      │Sam│ last run                                                             │   │
      │Nex│ created                                                              │   │
      │Las│ updated                                                              │   │
      └───└──────────────────────────────────────────────────────────────────────┘16 ┘
       Enter Accept   Esc Back   ? Help   Q Quit
      """)
  }
}
