/// The words of the list.
extension Words {
  var tasks: String { say("Tasks", "任务") }
  var problemsOnly: String { say("problems only", "仅看问题") }
  func nothingMatches(hidden: Int) -> String {
    say("No task matches; \(hidden) hidden. \\ clears the filter.", "没有匹配的任务，隐藏 \(hidden) 个。按 \\ 清除过滤。")
  }
  func noProblems(hidden: Int) -> String {
    say("No task has a problem; \(hidden) hidden. ! shows them.", "没有出问题的任务，隐藏 \(hidden) 个。按 ! 显示全部。")
  }
  var noSelection: String { say("No task is selected.", "没有选中的任务。") }
  var noTasks: String { say("The service knows no tasks here.", "服务端没有任务。") }
  var waitingForData: String { say("Waiting for the first answer …", "正在等待首次应答 …") }
  var status: String { say("STATUS", "状态") }
  var cluster: String { say("CLUSTER", "集群") }
  var contextColumn: String { say("CONTEXT", "上下文") }
  var connection: String { say("CONNECTION", "数据连接") }
  var since: String { say("SINCE", "持续") }
  var nextColumn: String { say("NEXT", "下次") }
  var cause: String { say("CAUSE", "原因") }
  var noName: String { say("(no name)", "（无名称）") }

  var causesTitle: String { say("Causes", "按原因") }
  var tasksColumn: String { say("TASKS", "任务") }
  var newest: String { say("NEWEST", "最近") }
  var noCauses: String { say("No task shown here fails. c lists the tasks.", "此处没有失败的任务。按 c 返回任务列表。") }

  func shown(_ count: Int, of total: Int, isPartial: Bool) -> String {
    let more = isPartial ? "+" : ""
    return say("\(count) of \(total)\(more)", "\(count) / \(total)\(more)")
  }
  func hidden(_ count: Int) -> String { say("\(count) hidden", "隐藏 \(count) 个") }
}
