import Screen
import SyncLog
import TaskModel

/// The words of reports and of what `history` prints, in every language; the compiler sees to it that none is missing.
struct ReportWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .chinese: chinese()
    }
  }

  func text(_ wording: Wording) -> String { wording.text(in: language) }

  func length(_ milliseconds: Int64) -> String { Elapsed.long(milliseconds, in: language) }

  var title: String { say("Shift report", "交接班报告") }
  var period: String { say("Period", "时段") }
  var place: String { say("Place", "位置") }
  var watchedLabel: String { say("Watched", "监视情况") }
  var zoneLabel: String { say("Times", "时间") }
  var nobodyWatched: String { say("nobody watched", "无人监视") }
  /// Of a task: nobody watched, or it wasn't there.
  var notSeen: String { say("not seen", "未见") }
  var never: String { say("never in this period", "此时段内从未监视") }
  var throughout: String { say("throughout", "全程") }
  var attention: String { say("Needs attention", "需要处理") }
  var summaryLabel: String { say("In short", "概要") }
  var delayedTitle: String { say("Late or stuck", "延迟或卡住") }
  var acknowledgedTitle: String { say("Acknowledged", "已确认") }
  var recoveredTitle: String { say("Recovered", "已恢复") }
  var appearedTitle: String { say("New tasks", "新增任务") }
  var vanishedTitle: String { say("Tasks that are gone", "已消失的任务") }
  var countsTitle: String { say("Tasks by status", "任务状态统计") }
  var causesTitle: String { say("Causes", "原因") }
  var nextTitle: String { say("Next runs", "后续运行") }
  var timelineTitle: String { say("Timeline", "时间线") }
  var notesTitle: String { say("Notes", "备注") }
  var noTrouble: String { say("Nothing is the matter at the end of this period.", "此时段结束时没有异常。") }
  var nothingHappened: String { say("Nothing changed in this period.", "此时段内没有变化。") }

  var task: String { say("Task", "任务") }
  var id: String { say("Task id", "任务 ID") }
  var status: String { say("Status", "状态") }
  var since: String { say("Since", "开始于") }
  var streak: String { say("Failures in a row", "连续失败") }
  var lastSuccess: String { say("Last success", "上次成功") }
  var next: String { say("Next run", "下次运行") }
  var start: String { say("At the start", "开始时") }
  var end: String { say("At the end", "结束时") }
  var change: String { say("Change", "变化") }
  var by: String { say("By", "确认人") }
  var note: String { say("Note", "备注") }
  var untilLabel: String { say("Until", "有效期至") }
  var author: String { say("Author", "作者") }
  var when: String { say("When", "时间") }
  var cause: String { say("Cause", "原因") }
  var causeClass: String { say("Class", "分类") }
  var runs: String { say("Failed runs", "失败次数") }
  var rows: String { say("Came", "出现次数") }
  var tasks: String { say("Tasks", "任务数") }
  var within: String { say("In this period", "本时段") }
  func came(_ episodes: Int, runs: Int, tasks: Int, first: String) -> String {
    say(
      "Came \(episodes) \(episodes == 1 ? "time" : "times"), with \(runs) failed \(runs == 1 ? "run" : "runs") of "
        + "\(tasks) \(tasks == 1 ? "task" : "tasks") since \(first)",
      "自 \(first) 起出现 \(episodes) 次，\(tasks) 个任务共 \(runs) 次失败")
  }
  var firstSeen: String { say("First", "首次") }
  var lastSeen: String { say("Last", "最近") }
  var failedFrom: String { say("Failed from", "失败开始于") }
  var repairedAfter: String { say("Repaired after", "修复用时") }
  var total: String { say("All", "合计") }
  var objects: String { say("Objects", "对象") }
  var fingerprint: String { say("Fingerprint", "指纹") }
  var unknownCause: String { say("Cause not known: its log isn't kept", "原因未知：日志未保留") }
  var isNew: String { say("new", "新") }
  var overdue: String { say("overdue", "逾期") }
  var unlimited: String { say("until it changes", "直至情况变化") }
  var legend: String {
    say(
      "Taller is worse: full height failing or stopped, a thin line ok. Hatched: nobody watched, or the task wasn't there. Ticks: runs.",
      "条越高越严重：满高为失败或已停止，细条为正常；斜线处无人监视或任务不存在；刻度为运行。")
  }

  func linesOfSQL(_ count: Int) -> String { say("SQL, \(count) lines", "SQL，\(count) 行") }

  func zone(_ name: String) -> String { say("in \(name)", "时区 \(name)") }

  func watchedShare(_ percent: Int, gaps: Int) -> String {
    say("\(percent) %, with \(gaps) \(gaps == 1 ? "gap" : "gaps")", "\(percent)%，\(gaps) 段空档")
  }

  func gap(_ start: String, _ end: String, _ length: String) -> String {
    say("\(start) – \(end) (\(length)): nobody watched", "\(start) – \(end)（\(length)）：无人监视")
  }

  func moreGaps(_ count: Int) -> String { say("\(count) more gaps", "另有 \(count) 段空档") }

  func tasksFail(_ count: Int) -> String { say(count == 1 ? "1 task fails" : "\(count) tasks fail", "\(count) 个任务失败") }

  func more(_ count: Int) -> String { say("… and \(count) more", "… 另有 \(count) 个") }

  func counted(_ parts: [String]) -> String { parts.joined(separator: say(", ", "，")) }

  func streak(_ count: Int, atLeast: Bool, limit: Int) -> String {
    say("\(atLeast ? "at least " : "")\(count) of \(limit)", "\(atLeast ? "至少 " : "")\(count)/\(limit)")
  }

  func repair(_ mean: String, _ count: Int) -> String {
    say("\(mean) on average, over \(count) \(count == 1 ? "repair" : "repairs")", "平均 \(mean)，共 \(count) 次修复")
  }
  var repairLabel: String { say("Time to repair", "修复用时") }

  func byWhom(_ author: String) -> String { say("acknowledged by \(author)", "由 \(author) 确认") }

  func failed(_ count: Int) -> String { say("\(count) failing", "\(count) 个失败") }
  func new(_ count: Int) -> String { say("\(count) new failures", "\(count) 个新失败") }
  func stopped(_ count: Int) -> String { say("\(count) stopped", "\(count) 个已停止") }
  func recovered(_ count: Int) -> String { say("\(count) recovered", "\(count) 个已恢复") }
  func delayed(_ count: Int) -> String { say("\(count) late or stuck", "\(count) 个延迟或卡住") }
  func acknowledged(_ count: Int) -> String { say("\(count) acknowledged", "\(count) 个已确认") }
  func causes(_ count: Int) -> String { say(count == 1 ? "1 cause" : "\(count) causes", "\(count) 个原因") }
  func tasksTotal(_ count: Int) -> String { say(count == 1 ? "1 task" : "\(count) tasks", "\(count) 个任务") }
}
