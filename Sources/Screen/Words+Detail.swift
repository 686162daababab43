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
  func late(_ moment: String) -> String { say("late: was due \(moment)", "延迟：应运行于 \(moment)") }

  func missed(_ due: String, next: String) -> String {
    say("missed \(due); next ≈ \(next)", "错过 \(due)；下次 ≈ \(next)")
  }

  func streak(_ count: Int, atLeast: Bool, limit: Int) -> String {
    let number = atLeast ? say("At least \(count)", "至少 \(count)") : say("\(count)", " \(count)")
    let failures = count == 1 ? "failure" : "failures"
    return say(
      "\(number) \(failures) in a row; the service stops the schedule after more than \(limit).",
      "连续失败\(number) 次；超过 \(limit) 次后服务会停止调度。")
  }

  func same(_ names: String, more: Int) -> String {
    more > 0
      ? say("also \(names) and \(more) more", "还有 \(names) 等 \(more + 3) 个任务") : say("also \(names)", "还有 \(names)")
  }
}
