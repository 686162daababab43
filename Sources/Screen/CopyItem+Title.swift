package import Dashboard
package import SyncLog

extension CopyItem {
  /// What a person calls the text.
  package var title: Wording {
    switch self {
    case .value: Wording("value at the cursor", "光标处的值")
    case .handOver: Wording("hand-over", "交接信息")
    case .cause: Wording("cause", "原因")
    case .role: Wording("role", "角色")
    case .objects: Wording("objects", "对象")
    case .remedySQL: Wording("remedy SQL", "处理 SQL")
    case .fingerprint: Wording("fingerprint", "指纹")
    case .taskName: Wording("task name", "任务名称")
    case .taskID: Wording("task id", "任务 ID")
    case .clusterID: Wording("cluster id", "集群 ID")
    case .tasks: Wording("tasks", "任务列表")
    case .log: Wording("whole log", "完整日志")
    }
  }
}
