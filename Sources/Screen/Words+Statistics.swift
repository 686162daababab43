/// The words of what a task's history comes to.
extension Words {
  func statisticsHeading(_ since: String) -> String { say("Since \(since)", "自 \(since) 起") }
  var outcomesLabel: String { say("Runs", "运行") }
  var repairLabel: String { say("Repair", "恢复") }
  func runs(_ succeeded: Int, failed: Int, rate: String) -> String {
    say("\(rate) succeeded: \(succeeded) ✓, \(failed) ✗", "成功率 \(rate)：\(succeeded) ✓，\(failed) ✗")
  }
  func repair(_ span: String, rows: Int) -> String {
    say(
      rows == 1 ? "\(span) from the first failure to a success" : "\(span) to a success, the mean of \(rows)",
      rows == 1 ? "首次失败到成功用时 \(span)" : "首次失败到成功平均 \(span)，共 \(rows) 次")
  }
  func unwatchedRows(_ count: Int) -> String {
    say(
      "\(count) more \(count == 1 ? "row" : "rows") of failures nobody watched all the time",
      "另有 \(count) 次失败期间有无人值守的时段")
  }

  var recurrenceHeading: String { say("How often causes came back", "原因重现次数") }
  func episodes(_ count: Int, runs: Int) -> String {
    say("\(count)× in \(runs) \(runs == 1 ? "run" : "runs")", "\(count) 次，\(runs) 次运行")
  }
  func lastSeen(_ moment: String) -> String { say("last \(moment)", "最近 \(moment)") }
  func moreCauses(_ count: Int) -> String { say("and \(count) more causes", "另有 \(count) 种原因") }

  func hoursHeading(_ zone: String) -> String {
    say("Failures by hour of the day, \(zone)", "各时段失败率，\(zone)")
  }
  func worstHour(_ hour: Int, failures: Int, runs: Int) -> String {
    let start = hour < 10 ? "0\(hour)" : "\(hour)"
    return say(
      "Worst from \(start):00: \(failures) of \(runs) \(runs == 1 ? "run" : "runs") failed",
      "\(start):00 起最差：\(runs) 次运行中失败 \(failures) 次")
  }
}
