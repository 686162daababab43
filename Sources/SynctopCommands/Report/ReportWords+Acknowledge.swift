import Screen

/// What `acknowledge` prints.
extension ReportWords {
  var nothingAcknowledged: String { say("Nothing is acknowledged.", "没有已确认的任务。") }

  func acknowledgedNow(_ task: String, _ author: String, _ until: String, _ matter: String) -> String {
    say("acknowledged \(task) as \(author), \(until): \(matter)", "已确认 \(task)(\(author)，\(until))：\(matter)")
  }

  func until(_ moment: String) -> String { say("until \(moment)", "至 \(moment)") }

  func withdrawn(_ task: String, _ author: String) -> String {
    say("took back \(author)'s acknowledgement of \(task)", "已撤销 \(author) 对 \(task) 的确认")
  }
}
