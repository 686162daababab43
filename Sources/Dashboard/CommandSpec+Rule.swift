import SyncLog
import TaskModel

extension CommandSpec {
  init(
    _ id: String, _ title: Wording, _ detail: Wording, _ group: Group, _ modes: Set<Mode>, _ keys: [Key],
    footer: Int? = nil, aliases: [String] = [], _ rule: Rule = .always
  ) {
    self.init(
      id: id, title: title, detail: detail, group: group, modes: modes, keys: keys, footer: footer, aliases: aliases,
      availability: rule.judge)
  }

  /// When a command can be used.
  enum Rule {
    case always, needsRows, needsFilter, needsLog, needsCutLines, needsNeedle, needsPolling, needsTaskPolling,
      needsContexts

    var judge: @Sendable (AppState) -> Availability {
      switch self {
      case .always: { _ in .available }
      case .needsRows: { $0.rowCount == 0 ? .disabled(reason: Self.noRows) : .available }
      case .needsFilter: { $0.isFiltered ? .available : .disabled(reason: Self.noFilter) }
      case .needsLog: { $0.detail.tab == .overview ? .disabled(reason: Self.noLog) : .available }
      case .needsCutLines: Self.cutLines
      case .needsNeedle: { $0.detail.find.needle.isEmpty ? .disabled(reason: Self.noNeedle) : .available }
      case .needsPolling: { $0.polling.isOffline ? .disabled(reason: Self.offline) : .available }
      case .needsTaskPolling: Self.taskPolling
      case .needsContexts: { $0.choices.isEmpty ? .disabled(reason: Self.noContexts) : .available }
      }
    }

    @Sendable private static func cutLines(_ state: AppState) -> Availability {
      if state.detail.tab == .overview { return .disabled(reason: noLog) }
      return state.detail.wraps ? .disabled(reason: wrapped) : .available
    }

    @Sendable private static func taskPolling(_ state: AppState) -> Availability {
      if state.polling.isOffline { return .disabled(reason: offline) }
      guard let selection = state.selection else { return .disabled(reason: noRows) }
      return selection.isGiven ? .available : .disabled(reason: noID)
    }

    private static let noID = Wording("The service gave this task no id to ask by", "服务端没有给出该任务的 ID，无法单独读取")
    private static let noRows = Wording("No tasks are shown", "列表中没有任务")
    private static let noFilter = Wording("No filter is set", "没有设置过滤条件")
    private static let noLog = Wording("Open the Log or Raw tab first", "请先打开“日志”或“原文”标签页")
    private static let wrapped = Wording("Long lines are wrapped: w cuts them", "长行已自动换行：按 w 改为截断")
    private static let noNeedle = Wording("Nothing to find: press / in the log first", "没有查找内容：请先在日志中按 /")
    private static let noContexts = Wording(
      "No contexts are configured: `synctop init` makes one", "没有配置上下文：可用 `synctop init` 创建")
    private static let offline = Wording("A saved answer isn't polled", "离线数据不轮询")
  }
}
