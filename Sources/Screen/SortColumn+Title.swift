package import SyncLog
package import TaskModel

extension SortColumn {
  /// What a person calls the column.
  package var title: Wording {
    switch self {
    case .worst: Wording("worst first", "最严重优先")
    case .status: Wording("status", "状态")
    case .clusterName: Wording("cluster name", "集群名称")
    case .clusterType: Wording("cluster type", "集群类型")
    case .context: Wording("context", "上下文")
    case .schedule: Wording("schedule", "调度")
    case .cause: Wording("cause", "原因")
    case .since: Wording("since", "持续时间")
    case .next: Wording("next run", "下次运行")
    case .overdue: Wording("how late", "超期时长")
    case .runs: Wording("failed runs", "失败的运行")
    case .streak: Wording("failures in a row", "连续失败次数")
    case .syncTime: Wording("last run", "上次运行")
    case .createTime: Wording("created", "创建时间")
    case .updateTime: Wording("updated", "更新时间")
    }
  }
}

extension SortOrder {
  /// The order in short: `cluster name ↓, status`.
  func title(_ language: Language) -> String {
    keys.map { $0.column.title.text(in: language) + ($0.ascending ? "" : " ↓") }.joined(separator: ", ")
  }
}
