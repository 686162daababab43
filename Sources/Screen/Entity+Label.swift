import SyncLog

extension Entity {
  /// What a person calls what the log names.
  var label: Wording {
    switch self {
    case .role: Wording("Role", "角色")
    case .roles: Wording("Roles", "角色")
    case .inRole: Wording("In role", "所属角色")
    case .user: Wording("User", "用户")
    case .schema: Wording("Schema", "模式")
    case .database: Wording("Database", "数据库")
    case .host: Wording("Host", "主机")
    case .port: Wording("Port", "端口")
    case .node: Wording("Node", "节点")
    case .peer: Wording("Peer", "对端")
    case .target: Wording("Target", "目标")
    case .truncatedTo: Wording("Truncated to", "截断为")
    case .active: Wording("Active", "活动连接")
    case .idle: Wording("Idle", "空闲连接")
    case .reserved: Wording("Reserved", "预留连接")
    case .command: Wording("Command", "语句")
    case .waitingFor: Wording("Waiting for", "等待")
    case .blockerThread: Wording("Blocked by", "阻塞线程")
    case .blockerStatement: Wording("Blocker runs", "阻塞语句")
    case .errorCode: Wording("Error code", "错误码")
    case .httpStatus: Wording("HTTP status", "HTTP 状态")
    case .requestID: Wording("Request id", "请求 ID")
    case .dataConnection: Wording("Connection", "数据连接")
    case .action: Wording("Action", "操作")
    case .agency: Wording("Agency", "委托")
    case .agent: Wording("Agent", "代理")
    case .cluster: Wording("Cluster", "集群")
    }
  }
}
