import Dashboard

/// The board's own words, each in every language; the compiler sees to it that none is missing.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

// The first lines.
extension Words {
  var live: String { say("live", "实时") }
  var paused: String { say("paused", "已暂停") }
  var connecting: String { say("connecting", "连接中") }
  var polling: String { say("polling", "轮询中") }
  var savedAnswer: String { say("saved answer", "离线数据") }
  var listMoved: String { say("(list moved while read)", "（读取时列表有变动）") }
  var noDataYet: String { say("no data yet", "尚无数据") }

  func age(_ span: String) -> String { say("data \(span) old", "数据 \(span) 前") }
  func next(_ span: String) -> String { say("next \(span)", "\(span) 后刷新") }
  func retry(_ span: String) -> String { say("retry in \(span)", "\(span) 后重试") }

  func loading(_ progress: Polling.Progress) -> String {
    let total = progress.total.map { "/\($0)" } ?? ""
    return say("loading \(progress.received)\(total)", "加载中 \(progress.received)\(total)")
  }

  func totals(tasks: String, causes: Int) -> String {
    say("\(tasks) tasks · \(causes) \(causes == 1 ? "cause" : "causes")", "\(tasks) 个任务 · \(causes) 种原因")
  }
}

// The list.
extension Words {
  var tasks: String { say("Tasks", "任务") }
  var problemsOnly: String { say("problems only", "仅看问题") }
  var nothingMatches: String { say("No task matches. \\ clears the filter.", "没有匹配的任务。按 \\ 清除过滤。") }
  var noTasks: String { say("The service knows no tasks here.", "服务端没有任务。") }
  var waitingForData: String { say("Waiting for the first answer …", "正在等待首次应答 …") }
  var status: String { say("STATUS", "状态") }
  var cluster: String { say("CLUSTER", "集群") }
  var connection: String { say("CONNECTION", "数据连接") }
  var since: String { say("SINCE", "持续") }
  var nextColumn: String { say("NEXT", "下次") }
  var cause: String { say("CAUSE", "原因") }
  var noName: String { say("(no name)", "（无名称）") }

  func shown(_ count: Int, of total: Int) -> String { say("\(count) of \(total)", "\(count) / \(total)") }
  func hidden(_ count: Int) -> String { say("\(count) hidden", "隐藏 \(count) 个") }
}

// Overlays, entries and notices.
extension Words {
  var filterPrompt: String { say("filter: ", "过滤：") }
  var findPrompt: String { say("find: ", "查找：") }
  var commandPrompt: String { say("command: ", "命令：") }
  var keysAndCommands: String { say("Keys", "按键") }
  var commands: String { say("Commands", "命令") }
  var sortBy: String { say("Sort by", "排序方式") }
  var ascending: String { say("ascending", "升序") }
  var descending: String { say("descending", "降序") }
  var noCommand: String { say("No command by that name", "没有这个命令") }
  var tooSmall: String { say("window too small", "窗口太小") }
  var pausedBanner: String { say("Polling is paused. p goes on.", "轮询已暂停，按 p 恢复。") }
  var resumedBanner: String { say("Polling goes on.", "轮询已恢复。") }
  var refreshing: String { say("Polling now …", "正在轮询 …") }
  var wrapOn: String { say("Long lines are wrapped.", "长行自动换行。") }
  var wrapOff: String { say("Long lines are cut. h and l scroll.", "长行被截断，按 h 和 l 左右滚动。") }

  func notFound(_ needle: String) -> String { say("Not found: \(needle)", "未找到：\(needle)") }
  func match(_ number: Int, of count: Int) -> String {
    say("match \(number) of \(count)", "第 \(number) 处，共 \(count) 处")
  }
  func taskFailed(_ reason: String) -> String { say("The task couldn't be read: \(reason)", "任务读取失败：\(reason)") }
}

// The detail's first half: what is and what comes.
extension Words {
  var causeLabel: String { say("Cause", "原因") }
  var sameLabel: String { say("Same", "同因") }
  var nextLabel: String { say("Next", "下次") }
  var lastRunLabel: String { say("Last run", "上次运行") }
  var scheduleLabel: String { say("Schedule", "调度") }
  var dueNow: String { say("due now", "即将运行") }
  var runningNow: String { say("runs now", "正在运行") }
  var notScheduled: String { say("not scheduled", "未启用调度") }
  var unknownSchedule: String { say("can't be told from the schedule", "无法从调度推算") }
  func stoppedLikely(limit: Int) -> String {
    say(
      "Likely stopped by the service after more than \(limit) failures in a row, or by a person; it won't run by itself.",
      "可能因连续失败超过 \(limit) 次被服务停止，也可能被人停止；不会自动运行。")
  }
  var stuckLong: String { say("Runs for more than 30 min; the service stops such a run.", "运行已超过 30 分钟，服务会终止这样的运行。") }
  var noLog: String { say("The service gives no log.", "服务端没有日志。") }

  func forSpan(_ span: String) -> String { say(" for \(span)", "，已持续 \(span)") }
  func ago(_ span: String) -> String { say("\(span) ago", "\(span)前") }
  func ahead(_ span: String) -> String { say("in \(span)", "\(span)后") }
  func late(_ moment: String) -> String { say("late: was due \(moment)", "延迟：应于 \(moment) 运行") }

  func missed(_ due: String, next: String) -> String {
    say("missed \(due); next ≈ \(next)", "错过 \(due)；下次 ≈ \(next)")
  }

  func streak(_ count: Int, atLeast: Bool, limit: Int) -> String {
    let number = atLeast ? say("at least \(count)", "至少 \(count)") : "\(count)"
    return say(
      "\(number) in a row; the service stops the schedule after more than \(limit).",
      "连续失败 \(number) 次；超过 \(limit) 次后服务会停止调度。")
  }

  func same(_ names: String, more: Int) -> String {
    more > 0
      ? say("also \(names) and \(more) more", "还有 \(names) 等 \(more + 3) 个任务") : say("also \(names)", "还有 \(names)")
  }

  func foldedJSON(_ fields: Int) -> String { say("JSON, \(fields) fields", "JSON，\(fields) 个字段") }
  func omittedLines(_ lines: Int) -> String { say("… \(lines) lines more", "… 还有 \(lines) 行") }
  func omitted(_ bytes: Int) -> String { say("… \(bytes) bytes more", "… 还有 \(bytes) 字节") }
}

// The detail's second half: the service's fields.
extension Words {
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
    say(
      "\(status) · window \(window) · every \(interval) \(period)", "\(status) · 时段 \(window) · 每 \(interval) \(period)"
    )
  }
}
