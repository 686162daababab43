package import TaskModel

extension Fixtures {
  /// One task of every kind that a person on duty meets, in the service's order.
  package static let board: [SyncTask] = [
    task("dws_mart_04", schedule: .scheduling, ranAgo: 20 * minute) { everyFourHours(&$0) },
    failing("dws_finance_01", error: policyError, ranAgo: 2 * hour + 14 * minute),
    task("财务集群_华北", schedule: .scheduling, ranAgo: 40 * minute) { everyFourHours(&$0) },
    task("mrs_hive_01", schedule: .scheduling, ranAgo: 9 * hour) { everyFourHours(&$0) },
    failing("dws_dim_02", error: policyError, ranAgo: 2 * hour),
    task("dws_ods_07", .failed, ranAgo: 72 * hour, message: log("permission denied for schema public")),
    task("dws_mart_03", .syncing, schedule: .scheduling, ranAgo: 12 * minute),
    task("dws_new_09", .notSynced, ranAgo: nil),
    task("", .other("SYNC_PAUSED"), ranAgo: 3 * hour),
  ]

  private static let policyError =
    "role \"iam_group_08f5\" cannot be dropped because some objects depend on it\n"
    + " Detail: policy p1 on table all_data_0805\npolicy p2 on table \"Order Lines\""

  private static func everyFourHours(_ fields: inout SyncTaskFields) {
    fields.scheduleStartHour = 0
    fields.scheduleEndHour = 0
    fields.schedulePeriod = "HOUR"
    fields.scheduleInterval = 4
  }
}

extension Fixtures {
  /// What changed on the board while nobody looked.
  package static let away = AwaySummary(
    since: now - 2 * hour - 14 * minute, until: now,
    items: [
      AwaySummary.Item(task: TaskID("dws_finance_01"), clusterName: "dws_finance_01", news: .failed, at: now - hour),
      AwaySummary.Item(task: TaskID("dws_ods_07"), clusterName: "dws_ods_07", news: .stopped, at: now - 2 * hour),
      AwaySummary.Item(
        task: TaskID("dws_mart_04"), clusterName: "dws_mart_04", news: .recovered, at: now - 20 * minute),
    ], newCauses: 1)
}
