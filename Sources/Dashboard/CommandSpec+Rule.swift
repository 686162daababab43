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
      needsContexts, needsPausing, needsZoom, needsPast, needsPlayback,
      needsPresentRows, needsAway

    var judge: @Sendable (AppState) -> Availability {
      switch self {
      case .always: { _ in .available }
      case .needsRows: { $0.rowCount == 0 ? .disabled(reason: Self.noRows) : .available }
      case .needsFilter: { $0.isFiltered ? .available : .disabled(reason: Self.noFilter) }
      case .needsLog: { $0.detail.tab == .overview ? .disabled(reason: Self.noLog) : .available }
      case .needsCutLines: Self.cutLines
      case .needsNeedle: { $0.detail.find.needle.isEmpty ? .disabled(reason: Self.noNeedle) : .available }
      case .needsPolling: { Self.inPast($0) ?? ($0.polling.isOffline ? .disabled(reason: Self.offline) : .available) }
      case .needsTaskPolling: Self.taskPolling
      case .needsContexts:
        { Self.inPast($0) ?? ($0.choices.isEmpty ? .disabled(reason: Self.noContexts) : .available) }
      case .needsPausing:
        { $0.polling.isOffline && $0.playback == nil ? .disabled(reason: Self.offline) : .available }
      case .needsZoom:
        { $0.playback == nil && $0.detail.tab != .history ? .disabled(reason: Self.noHistory) : .available }
      case .needsPast: { $0.polling.isOffline && $0.playback == nil ? .disabled(reason: Self.noMemory) : .available }
      case .needsPresentRows: { Self.inPast($0) ?? ($0.rowCount == 0 ? .disabled(reason: Self.noRows) : .available) }
      case .needsAway: Self.missed
      case .needsPlayback: { $0.playback == nil ? .disabled(reason: Self.isPresent) : .available }
      }
    }

    @Sendable private static func cutLines(_ state: AppState) -> Availability {
      if state.detail.tab == .overview { return .disabled(reason: noLog) }
      return state.detail.wraps ? .disabled(reason: wrapped) : .available
    }

    /// Why what changes the present can't be done; nil in the present.
    static func inPast(_ state: AppState) -> Availability? {
      guard let playback = state.playback else { return nil }
      return .disabled(reason: playback.source == .memory ? past : recording)
    }

    @Sendable private static func missed(_ state: AppState) -> Availability {
      if state.away != nil { return .available }
      return .disabled(reason: state.isAllRemembered ? notAnswered : nothingMissed)
    }

    @Sendable private static func taskPolling(_ state: AppState) -> Availability {
      if let reason = inPast(state) { return reason }
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
    private static let past = Wording(
      "The board shows the past: Esc goes back to now", "看板显示的是过去：按 Esc 回到现在")
    private static let recording = Wording("This is a recording", "这是录制的回放")
    private static let noHistory = Wording("Open the History tab first: 4", "请先按 4 打开“历史”标签页")
    private static let isPresent = Wording(
      "The board shows the present: @ goes to a moment of the past", "看板显示的是现在：按 @ 回看过去")
    private static let noMemory = Wording("Nothing is remembered of a saved answer", "离线数据没有历史记录")
    private static let nothingMissed = Wording("Nothing is known to have changed while you were away", "离开期间未发现变化")
    private static let notAnswered = Wording(
      "What changed isn't known yet: the service hasn't answered", "服务端尚未应答，还不知道有哪些变化")
    private static let offline = Wording("A saved answer isn't polled", "离线数据不轮询")
  }
}
