/// The words of the second half of a detail: the service's fields.
extension Words {
  var contextLabel: String { say("Context", "上下文") }
  var statusLabel: String { say("Status", "状态") }
  var typeLabel: String { say("Type", "类型") }
  var clusterLabel: String { say("Cluster", "集群") }
  var connectionLabel: String { say("Connection", "数据连接") }
  var workspaceLabel: String { say("Workspace", "工作空间") }
  var taskLabel: String { say("Task", "任务") }
  var instanceLabel: String { say("Instance", "实例") }
  var projectLabel: String { say("Project", "项目") }
  var domainLabel: String { say("Account", "账号") }
  var createdLabel: String { say("Created", "创建") }
  var updatedLabel: String { say("Updated", "更新") }
  var irregular: String {
    say("Some fields came in a form that the API doesn't document.", "部分字段的形式与接口文档不符。")
  }

  func schedule(status: String, window: String, interval: Int, period: String) -> String {
    let span = "\(interval) \(unit(of: period))"
    return say("\(status) · window \(window) · every \(span)", "\(status) · 时段 \(window) · 每 \(span)")
  }

  /// The documented units; any other stays as it came.
  private func unit(of period: String) -> String {
    switch period {
    case "HOUR": say("h", "小时")
    case "MINUTE": say("min", "分钟")
    default: period
    }
  }
}
