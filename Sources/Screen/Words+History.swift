import Dashboard
import TaskModel

/// The words of what is remembered of a task.
extension Words {
  var nothingRemembered: String { say("Nothing is remembered of this task yet.", "尚无该任务的历史记录。") }
  var noHistoryInAnswer: String { say("A saved answer has no history.", "离线数据没有历史记录。") }
  var noHistoryInRecording: String {
    say(
      "A recording has no history of its tasks: . and , step through what changed on the board.",
      "录制不含各任务的历史记录：可按 . 和 , 逐个查看看板的变化。")
  }
  var recalling: String { say("Reading what is remembered …", "正在读取历史记录 …") }
  var historyOfOne: String { say("Select one of the tasks beneath to see its history.", "请选中其下的任务以查看历史。") }
  var nobodyWatched: String { say("nobody watched", "无人值守") }

  func span(of window: HistoryWindow) -> String {
    switch window {
    case .quarterDay: say("6 h", "6 小时")
    case .day: say("24 h", "24 小时")
    case .week: say("7 d", "7 天")
    case .month: say("30 d", "30 天")
    }
  }

  func historyHeading(_ window: String, watched: String, zone: String) -> String {
    say("Last \(window) · watched \(watched) · \(zone)", "最近 \(window) · 值守 \(watched) · \(zone)")
  }
  func historyKeys(zoom: String, compare: String) -> String {
    say(" \(zoom) window · \(compare) compare logs ", " \(zoom) 时段 · \(compare) 比较日志 ")
  }
  func moreRows(_ count: Int) -> String { say("and \(count) more", "另有 \(count) 条") }

  func byAuthor(_ author: String) -> String { say("acknowledged by \(author)", "已由 \(author) 确认") }
  func runsHeading(_ count: Int) -> String { say("Runs (\(count))", "运行记录（\(count)）") }
  func changesHeading(_ count: Int) -> String {
    say("Changes (\(count)) and how long before them it was polled", "状态变化（\(count)）及距上次轮询的时间")
  }
  var appeared: String { say("appeared", "新增") }
  var vanished: String { say("vanished", "消失") }

  var endNotSeen: String { say("end not seen", "未见结束") }

  func word(for outcome: RunOutcome) -> String {
    switch outcome {
    case .running: say("running", "同步中")
    case .succeeded: say("succeeded", "成功")
    case .failed: say("failed", "失败")
    case .other: say("unknown", "未知")
    }
  }
}
