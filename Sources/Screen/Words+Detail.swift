/// The words of the first half of a detail: what is and what comes.
extension Words {
  var causeLabel: String { say("Cause", "原因") }
  var sameLabel: String { say("Same", "同因任务") }
  var nextLabel: String { say("Next", "下次") }
  var lastRunLabel: String { say("Last run", "上次运行") }
  var scheduleLabel: String { say("Schedule", "调度") }
  var dueNow: String { say("due now", "即将运行") }
  var runningNow: String { say("runs now", "正在运行") }
  var notScheduled: String { say("not scheduled", "未启用调度") }
  var unknownSchedule: String { say("can't be told from the schedule", "无法从调度推算") }
  var noLog: String { say("The service gives no log.", "服务端没有日志。") }

  func forSpan(_ span: String) -> String { say(" for \(span)", "，已持续 \(span)") }
  func ago(_ span: String) -> String { say("\(span) ago", "\(span)前") }
  func ahead(_ span: String) -> String { say("in \(span)", "\(span)后") }
  func late(by span: String, at moment: String) -> String {
    say("late by \(span): was due \(moment)", "延迟 \(span)：应运行于 \(moment)")
  }

  func missed(_ due: String, next: String) -> String {
    say("missed \(due); next ≈ \(next)", "错过 \(due)；下次 ≈ \(next)")
  }

  func same(_ names: String, more: Int) -> String {
    more > 0
      ? say("also \(names) and \(more) more", "还有 \(names) 等 \(more + 3) 个任务") : say("also \(names)", "还有 \(names)")
  }
}
