import TaskModel

/// Logs for tests of causes.
enum CauseSamples {
  static func failed(
    _ id: String, _ message: String?, cluster: String? = nil, at syncTime: Int64? = 1, schedule: String? = "SCHEDULING"
  ) -> SyncTask {
    Samples.task(id, cluster: cluster, sync: "SYNC_FAIL", schedule: schedule, at: syncTime, message: message)
  }

  /// An entry with the server's words in a job; they are written as in JSON.
  static func log(_ words: String) -> String {
    "[2024-03-20 10:25:54] ===> Submit job to datamanager failed:[{\"message\":\"\(words)\",\"status\":\"FAILED\"}]"
  }

  /// A role that can't be dropped for what these lines name.
  static func dependents(_ role: String, _ lines: String...) -> String {
    log(
      "ERROR: role \\\"\(role)\\\" cannot be dropped because some objects depend on it\\n  Detail: "
        + lines.joined(separator: "\\n"))
  }

  static func policy(_ name: String, on table: String) -> String {
    "target of row level security policy \(name) on table \(table)"
  }
}
