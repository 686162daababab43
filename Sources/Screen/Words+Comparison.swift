/// The words of two logs beside each other.
extension Words {
  var comparingRuns: String { say("This run against the one before", "本次运行与上一次比较") }
  var comparingTasks: String { say("Two tasks", "两个任务的日志比较") }
  var runBefore: String { say("the run before", "上一次运行") }
  var thisRun: String { say("this run", "本次运行") }
  var noRunBefore: String { say("No run before this one is remembered.", "没有更早的运行记录。") }
  var logNotKept: String { say("The other log isn't kept.", "另一份日志未保留。") }
  var succeededBefore: String { say("The run before succeeded", "上一次运行成功") }
  var sameCause: String { say("The same cause", "原因相同") }
  var otherObjects: String { say("The same kind of failure, but not the same objects", "同类失败，但涉及的对象不同") }
  var otherCause: String { say("Another cause", "原因不同") }
  var sameLogs: String { say("The logs are the same but for times and ids", "除时间与编号外，日志相同") }
  func dependentsHeading(_ counts: String) -> String { say("What depends on it: \(counts)", "依赖对象：\(counts)") }
  var notAllNamed: String {
    say("A log left some out: what seems gone may still be there.", "日志有省略：看似消失的对象可能仍然存在。")
  }
  func logHeading(_ counts: String) -> String { say("Log: \(counts)", "日志：\(counts)") }
  func counts(new: Int, gone: Int, same: Int) -> String {
    say("\(new) new, \(gone) gone, \(same) the same", "新增 \(new)，消失 \(gone)，相同 \(same)")
  }
  func equalLines(_ count: Int) -> String {
    say("\(count) equal \(count == 1 ? "line" : "lines")", "\(count) 行相同")
  }
  func tooLong(_ limit: Int) -> String {
    say("Logs of more than \(limit) lines aren't compared line by line.", "超过 \(limit) 行的日志不逐行比较。")
  }
}
