import SyncLog

/// What `doctor` looks at. The order here is that of its report; each raw value is the check's id in JSON.
enum CheckID: String, CaseIterable, Sendable {
  case version, terminal, size, colors, encoding, widths
  case configuration, environment, files, state, memory
  case timeZone = "time_zone"
  case credentials, proxy, dns, tcp, tls, clock, iam, project, workspace, permissions
  case pageSize = "page_size"
  case rate

  /// What a line of the report begins with.
  var title: Wording {
    switch self {
    case .version: Wording("version", "版本")
    case .terminal: Wording("terminal", "终端")
    case .size: Wording("size", "大小")
    case .colors: Wording("colours", "颜色")
    case .encoding: Wording("encoding", "编码")
    case .widths: Wording("font widths", "字符宽度")
    case .configuration: Wording("configuration", "配置")
    case .environment: Wording("environment", "环境变量")
    case .files: Wording("files", "文件权限")
    case .state: Wording("state directory", "状态目录")
    case .memory: Wording("memory", "历史记录")
    case .timeZone: Wording("time zones", "时区")
    case .credentials: Wording("credentials", "凭证")
    case .proxy: Wording("proxy", "代理")
    case .dns: Wording("DNS", "DNS")
    case .tcp: Wording("TCP", "TCP")
    case .tls: Wording("TLS", "TLS")
    case .clock: Wording("clock", "时钟")
    case .iam: Wording("IAM", "IAM")
    case .project: Wording("project", "项目")
    case .workspace: Wording("workspace", "工作空间")
    case .permissions: Wording("permissions", "权限")
    case .pageSize: Wording("page size", "分页大小")
    case .rate: Wording("rate", "请求频率")
    }
  }
}
