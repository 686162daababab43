/// A column of the rows that show a cause. The order is that on the screen.
enum CauseColumn: CaseIterable {
  case tasks, since, newest, summary

  /// What each column gets in `width`; the summary takes what the others leave.
  static func widths(in width: Int) -> [(column: CauseColumn, width: Int)] {
    let shown = allCases.filter { $0.leastWidth <= width }
    let fixed = shown.reduce(0) { $0 + $1.fixedWidth } + shown.count - 1
    return shown.map { ($0, $0 == .summary ? max(width - fixed, 1) : $0.fixedWidth) }
  }

  private var fixedWidth: Int {
    switch self {
    case .tasks: 10
    case .since, .newest: 6
    case .summary: 0
    }
  }

  /// Narrowest list that shows the column.
  private var leastWidth: Int {
    switch self {
    case .tasks, .summary: 0
    case .since: 40
    case .newest: 52
    }
  }

  func title(_ words: Words) -> String {
    switch self {
    case .tasks: words.tasksColumn
    case .since: words.since
    case .newest: words.newest
    case .summary: words.cause
    }
  }
}
