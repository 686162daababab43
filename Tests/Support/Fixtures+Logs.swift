package import TaskModel

extension Fixtures {
  /// A task that failed with one of some telling logs, its run begun 38 seconds before the first stamp.
  package static func logTask(_ name: String) -> SyncTask {
    task(name, .failed, ranAgo: now - 1_710_901_516_000, message: logs[name] ?? name)
  }

  private static let logs: [String: String] = [
    "dependents": log(
      "role \"iam_group_08f5\" cannot be dropped because some objects depend on it\n"
        + " Detail: owner of table dws_sales.t_order\ntarget of row level security policy p1 on table all_data_0805\n"
        + "target of row level security policy p2 of the north on table \"Order Lines\"\nprivileges for schema dws_dim\n"
        + "something new in version 20\n3 objects in database postgres\n"
        + "and 57 other objects (see server log for list)"),
    "sections": log(
      "permission denied for relation t_order\n  Hint: Ask the owner.\nOr somebody else.\n  Position: 15\n"
        + "  Where: PL/pgSQL function f_sync() line 12 at SQL statement\n"
        + "  Location: File: aclchk.c, Routine: aclcheck_error, Line: 3416\n  Server SQLState: 42501"),
    "cut": String(
      log("role \"a\" cannot be dropped because some objects depend on it\n Detail: owner of table t1\nowner of tab")
        .prefix(231)),
    "several": log("deadlock detected") + "\n[2024-03-20 10:26:10] ===> Retry 1\n"
      + log("role \"财务组\" already exists", at: "2024-03-20 10:27:00"),
    "hostile": log(
      "role \"\u{1B}[31mred\u{202E}\" cannot be dropped because some objects depend on it\n"
        + " Detail: owner of table \"a\u{9B}31m on table b\"\nowner of schema \u{200B}\u{0}\nprivileges for view \u{2028}"
    ),
    "plain": "[2024-03-20 10:25:54] ===> ERROR:  role \"a\" cannot be dropped because some objects depend on it\n"
      + "DETAIL:  privileges for table t1",
  ]
}
