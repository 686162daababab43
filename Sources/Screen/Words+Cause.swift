/// The words of the Cause tab and of the list of causes.
extension Words {
  var noFailure: String { say("The last run didn't fail.", "最近一次运行没有失败。") }
  var sinceLabel: String { say("Since", "开始于") }
  var explanationHeading: String { say("Why", "成因") }
  var stepsHeading: String { say("What to do", "处理步骤") }
  var changesData: String { say("changes data", "会更改数据") }
  var caveatsHeading: String { say("What isn't certain", "不确定之处") }
  var colon: String { say(": ", "：") }
  var fixLabel: String { say("Fix", "处理") }
  var tasksLabel: String { say("Tasks", "任务") }
  var newestLabel: String { say("Newest", "最近失败") }

  var placeLabel: String { say("Place", "位置") }
  var streakLabel: String { say("Failures in a row", "连续失败次数") }
  var fingerprintLabel: String { say("Fingerprint", "指纹") }

  func objectsHeading(_ count: Int) -> String { say("Objects (\(count))", "对象（\(count)）") }
  func sameHeading(_ count: Int) -> String { say("Same cause elsewhere (\(count))", "同因的其他任务（\(count)）") }
  func tasksHeading(_ count: Int) -> String { say("Tasks with this cause (\(count))", "此原因的任务（\(count)）") }
  func moreTasks(_ count: Int) -> String { say("… \(count) more", "… 还有 \(count) 个") }
  func tasksFail(_ count: Int) -> String {
    say("\(count) \(count == 1 ? "task fails" : "tasks fail") for this cause", "\(count) 个任务因此失败")
  }
  func ofTask(_ name: String) -> String { say("as the log of \(name) has it", "依据 \(name) 的日志") }
  func moreSteps(_ count: Int, key: String) -> String {
    say("and \(count) more \(count == 1 ? "step" : "steps"): press \(key)", "还有 \(count) 步：按 \(key) 查看")
  }

  func statements(_ lines: Int) -> String { say("SQL, \(lines) \(lines == 1 ? "line" : "lines")", "SQL，\(lines) 行") }

  var derivedState: String {
    say("The SQLSTATE follows from the class: the log doesn't say it.", "SQLSTATE 由分类推断，日志中没有给出。")
  }
  func assumedDialect(_ name: String) -> String {
    say("The SQL is written for \(name): the log doesn't tell which database it is.", "SQL 按 \(name) 编写：日志未表明数据库类型。")
  }
  var cutLog: String { say("The log is cut: there may be more.", "日志被截断，可能还有更多内容。") }
  var brokenLog: String {
    say("The log's JSON is broken, so it was read as far as possible.", "日志中的 JSON 不完整，已尽可能解析。")
  }
}
