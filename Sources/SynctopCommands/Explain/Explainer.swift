import SyncLog

/// Explains logs one after the other, so that a long list is never held in memory with all that it means.
struct Explainer {
  let table: CauseTable
  let options: RemedyOptions

  func each(of subject: ExplainSubject, _ take: (ExplainedLog) throws -> Void) rethrows {
    switch subject {
    case .log(let text): try take(ExplainedLog(text, of: nil, by: table))
    case .task(let task): try take(ExplainedLog(task.log, of: task, by: table))
    case .list(let tasks):
      for (index, task) in tasks.enumerated() {
        try take(ExplainedLog(task.log, of: task, place: (index + 1, tasks.count), by: table))
      }
    }
  }

  /// An object for a log or a task, an array for a list.
  func json(_ subject: ExplainSubject, _ causes: CauseJSON, _ output: Output) throws {
    let writer = ExplanationJSON(causes)
    let isPretty = output.isTerminal
    guard case .list = subject else {
      return try each(of: subject) { log in
        try output.line(writer.value(log.explanation, taskID: log.taskID).jsonText(pretty: isPretty))
      }
    }
    var text = "["
    try each(of: subject) { log in
      text += (log.place?.number == 1 ? "\n" : ",\n")
      text += writer.value(log.explanation, taskID: log.taskID).jsonText(pretty: isPretty)
      guard text.utf8.count > 1 << 20 else { return }
      try output.data(text)
      text = ""
    }
    try output.data(text + "\n]\n")
  }
}
