package import TaskModel

/// Tasks and moments that tests speak of.
package enum Fixtures {
  /// 2024-03-20 10:30:00 +08:00.
  package static let now: Int64 = 1_710_901_800_000
  package static let beijing = ZoneRules.fixed(name: "Asia/Shanghai", seconds: 8 * 3600)
  package static let minute: Int64 = 60_000
  package static let hour: Int64 = 3_600_000

  /// A task named by its cluster. `ranAgo` is milliseconds before `now`; nil for one that never ran.
  package static func task(
    _ name: String, _ status: SyncStatus = .succeeded, schedule: ScheduleStatus = .notScheduled,
    ranAgo: Int64? = 10 * minute, message: String? = nil, change: (inout SyncTaskFields) -> Void = { _ in }
  ) -> SyncTask {
    var fields = SyncTaskFields()
    fields.id = name
    fields.clusterName = name
    fields.clusterType = "DWS"
    fields.dataConnectionName = "conn_\(name)"
    fields.syncStatus = status.wire
    fields.scheduleStatus = schedule.wire
    fields.syncTime = ranAgo.map { now - $0 }
    fields.syncMessage = message
    change(&fields)
    return SyncTask(fields)
  }

  /// A failing task with a log whose job reports `error`.
  package static func failing(_ name: String, error: String = "role \"r\" cannot be dropped", ranAgo: Int64 = hour)
    -> SyncTask
  {
    task(name, .failed, schedule: .scheduling, ranAgo: ranAgo, message: log(error)) {
      $0.scheduleStartHour = 0
      $0.scheduleEndHour = 0
      $0.schedulePeriod = "HOUR"
      $0.scheduleInterval = 4
    }
  }

  /// A log of one entry in the documented shape; `error` is the job's message after `ERROR: `.
  package static func log(_ error: String, at stamp: String = "2024-03-20 10:25:54") -> String {
    let escaped = error.map { $0 == "\"" ? "\\\"" : $0 == "\n" ? "\\n" : String($0) }.joined()
    return
      "[\(stamp)] ===> Submit job to datamanager failed:[{\"duration\":0.0,\"jobId\":\"9324a84d\",\"jobType\":\"\","
      + "\"message\":\"ERROR: \(escaped)\",\"rowCount\":0,\"rows\":[],\"schema\":[],\"status\":\"FAILED\",\"totalRowCount\":0}]"
  }
}
