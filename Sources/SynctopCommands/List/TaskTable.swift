import Dashboard
import Screen
import SyncWire
import TaskModel

/// Tasks as a table for people: the board's columns, sanitised, no line wider than the terminal.
struct TaskTable {
  /// Columns of the terminal; nil off a terminal, where nothing is cut.
  let columns: Int?
  let isColored: Bool
  let language: Language
  /// Epoch milliseconds.
  let now: Int64

  /// Cluster names are cut to this where the terminal is narrow.
  private static let widestCluster = 32

  /// `hasContexts` where tasks of several contexts were asked for, whether or not any came.
  func text(_ tasks: [DerivedTask], hasContexts: Bool) -> String {
    let heads = TableHead.shown(withContexts: hasContexts).map { $0.wording.text(in: language) }
    let rows = tasks.map { cells($0, withContext: hasContexts) }
    let widths = heads.indices.dropLast().map { column in
      let widest = ([heads] + rows).map { TextWidth.columns(of: $0[column]) }.max() ?? 0
      return columns == nil ? widest : min(widest, Self.widestCluster)
    }
    let lines = zip(rows, tasks).map { line($0, widths, $1.standing.state) }
    return ([line(heads, widths, nil)] + lines).joined()
  }

  private static func withoutTrailingBlanks(_ text: String) -> String {
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: " ") }.map(text.utf8.index(after:)) ?? text.startIndex
    return String(text[..<end])
  }

  private func cells(_ task: DerivedTask, withContext: Bool) -> [String] {
    let context = withContext ? [SafeText.line(task.context ?? "-")] : []
    return ["\(task.standing.state.glyph) \(status(task))"] + context + [
      name(of: task.wire.task),
      task.standing.since.map { age(now &- $0) } ?? "-",
      next(task.standing),
      SafeText.line(task.cause?.summary.text(in: language) ?? "-"),
    ]
  }

  /// The service's own word where synctop doesn't know it.
  private func status(_ task: DerivedTask) -> String {
    let state = task.standing.state
    if state == .unknown, case .other(let text) = task.wire.task.syncStatus { return SafeText.line(text) }
    return state.word.text(in: language)
  }

  /// The cluster's name, else its id, else the connection's name, as far as they aren't blank.
  private func name(of task: SyncTask) -> String {
    let names = [task.clusterName, task.clusterID, task.dataConnectionName].compactMap { $0 }
    let name = names.first { $0.utf8.contains { $0 > 0x20 } }
    return name.map { SafeText.line($0) } ?? TableHead.noName.text(in: language)
  }

  private func next(_ standing: Standing) -> String {
    switch standing.nextRun.state {
    case .due: TableHead.now.text(in: language)
    case .planned: standing.nextRun.next.map { age($0 &- now) } ?? "-"
    case .late, .missed: standing.nextRun.due.map { "-" + age(now &- $0) } ?? "-"
    case .running, .none, .unknown: "-"
    }
  }

  private func age(_ milliseconds: Int64) -> String {
    switch Age(milliseconds: milliseconds) {
    case .seconds(let seconds): "\(seconds)s"
    case .minutes(let minutes): "\(minutes)m"
    case .hours(let hours, let minutes): minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)m"
    case .days(let days, _): "\(days)d"
    }
  }

  private func line(_ cells: [String], _ widths: [Int], _ state: TaskState?) -> String {
    let head = zip(cells, widths).map { TextWidth.pad($0, to: $1) }
    let whole = (head + cells.suffix(1)).joined(separator: "  ")
    let cut = columns.map { TextWidth.cut(whole, to: $0) } ?? whole
    let text = Self.withoutTrailingBlanks(cut)
    return TextColor.apply(isColored ? state : nil, to: text) + "\n"
  }
}
