import Dashboard
import SyncLog
import TaskModel

/// Lays out what the detail pane shows of a task: safe text, wrapped to the pane's width.
struct DetailWriter {
  let key: DetailLayout.Key
  let state: AppState
  let look: Look

  func layout() -> DetailLayout {
    let lines = key.task.map(lines) ?? []
    var rows: [DetailLayout.Row] = []
    for (number, line) in lines.enumerated() {
      rows += line.rows(number: number, columns: key.columns, wraps: key.wraps)
    }
    return DetailLayout(key: key, rows: rows, lines: lines.map(\.text))
  }

  private func lines(of task: SyncTask) -> [DetailLine] {
    switch key.tab {
    case .overview: overview(of: task)
    case .log: log(of: task)
    case .cause: cause(of: task)
    case .raw: raw(of: task)
    }
  }

  var words: Words { Words(look.language) }
  var digest: Digest? { state.digest }
  var index: Int? { state.selectedIndex }
  var now: Int64 { state.now }

  private func log(of task: SyncTask) -> [DetailLine] {
    guard let message = task.syncMessage, !message.isEmpty else { return [DetailLine(words.noLog, .dim)] }
    let lines = SyncMessage(message).lines(unfoldJSON: true)
    guard !lines.isEmpty else { return [DetailLine(words.noLog, .dim)] }
    return lines.enumerated().flatMap { number, line in
      (number > 0 && line.startsEntry ? [DetailLine("", .plain)] : []) + [DetailLine(line, words)]
    } + omitted(from: task)
  }

  private func raw(of task: SyncTask) -> [DetailLine] {
    guard let message = task.syncMessage, !message.isEmpty else { return [DetailLine(words.noLog, .dim)] }
    return SafeText.lines(message).map { DetailLine($0, .plain) } + omitted(from: task)
  }

  private func omitted(from task: SyncTask) -> [DetailLine] {
    task.omittedMessageBytes > 0 ? [DetailLine(words.omitted(task.omittedMessageBytes), .dim)] : []
  }
}

extension LogLine {
  fileprivate var startsEntry: Bool {
    switch kind {
    case .entry: true
    case .text, .job, .error, .json, .folded, .raw, .omitted: false
    }
  }
}
