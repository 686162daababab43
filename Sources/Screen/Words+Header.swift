import Dashboard
import TaskModel

/// The words of the first lines.
extension Words {
  var live: String { say("live", "实时") }
  func live(_ count: Int, of all: Int) -> String { say("\(count) of \(all) live", "\(count)/\(all) 实时") }
  func everyPlace(_ count: Int) -> String { say("all \(count) places", "全部 \(count) 处") }
  /// The first three by name.
  func contexts(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: " · ") + (names.count > 3 ? " · …" : "")
    return say("\(shown) (\(names.count) contexts)", "\(shown)（\(names.count) 个上下文）")
  }
  var paused: String { say("paused", "已暂停") }
  var reading: String { say("reading", "读取中") }
  var connecting: String { say("connecting", "连接中") }
  var polling: String { say("polling", "轮询中") }
  var savedAnswer: String { say("saved answer", "离线数据") }
  var listMoved: String { say("(list moved while read)", "（读取时列表有变动）") }
  var noDataYet: String { say("no data yet", "尚无数据") }

  func dataOf(_ time: LocalTime) -> String { say("data of \(time.clockText)", "数据时间 \(time.clockText)") }
  func age(_ span: String) -> String { say("data \(span) old", "数据 \(span) 前") }
  func next(_ span: String) -> String { say("next \(span)", "\(span) 后刷新") }
  func retry(_ span: String) -> String { say("retry in \(span)", "\(span) 后重试") }
  func retry(at time: LocalTime) -> String { say("retry at \(time.clockText)", "\(time.clockText) 重试") }

  func loading(_ progress: Polling.Progress) -> String {
    let total = progress.total.map { "/\($0)" } ?? ""
    return say("loading \(progress.received)\(total)", "加载中 \(progress.received)\(total)")
  }

  func number(of tasks: Int, isPartial: Bool) -> String {
    let count = isPartial ? "\(tasks)+" : "\(tasks)"
    return say("\(count) \(count == "1" ? "task" : "tasks")", "\(count) 个任务")
  }

  func causes(_ count: Int) -> String { say("\(count) \(count == 1 ? "cause" : "causes")", "\(count) 种原因") }
}
