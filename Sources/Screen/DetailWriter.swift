import Dashboard
import SyncLog
import TaskModel

/// Lays out what the detail pane shows of a task: safe text, wrapped to the pane's width.
struct DetailWriter {
  let key: DetailLayout.Key
  let state: AppState
  let look: Look

  /// The layout for the key; lines that an earlier one has already are taken from it.
  func layout(after earlier: DetailLayout? = nil) -> DetailLayout {
    let known = earlier.flatMap { $0.key.hasSameLines(as: key) ? $0.lines : nil }
    let lines = known ?? key.task.map(lines) ?? []
    var rows: [DetailLayout.Row] = []
    rows.reserveCapacity(lines.count)
    var number = 0
    while number < lines.count {
      let line = lines[number]
      let isFolded = line.span > 0 && line.isFolded != key.flipped.contains(number)
      line.addRows(to: &rows, number: number, columns: key.columns, wraps: key.wraps, isFolded: isFolded)
      number += isFolded ? line.span + 1 : 1
    }
    return DetailLayout(key: key, rows: rows, lines: lines)
  }

  private func lines(of task: SyncTask) -> [DetailLine] {
    switch key.tab {
    case .overview: overview(of: task)
    case .log: log(of: task)
    case .cause: cause(of: task)
    case .history: history(of: task)
    case .raw: raw(of: task)
    case .compare: comparison()
    }
  }

  var words: Words { Words(look.language) }
  var digest: Digest? { state.digest }
  var index: Int? { state.selectedIndex }
  var now: Int64 { state.now }
}
