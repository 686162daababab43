import Dashboard
import TaskModel

/// A column of the list. The order is that on the screen.
enum ListColumn: CaseIterable {
  case status, cluster, context, connection, since, runs, next, cause

  /// What each column gets in `width`: the least important fall away as the window narrows, first the cause, then the
  /// next run, the last runs and since when; status and cluster stay.
  /// Tasks beneath their cause don't repeat it; there is a column of contexts, `contexts` wide, only where there are
  /// several.
  static func widths(
    in width: Int, ofCause: Bool = false, contexts: Int? = nil
  ) -> [(column: ListColumn, width: Int)] {
    let shown = allCases.filter { column in
      column.leastWidth <= width && !(ofCause && column == .cause) && (column != .context || contexts != nil)
    }
    let fixed = shown.map { $0 == .context ? contexts ?? 0 : $0.fixedWidth(in: width) }
    var spare = max(width - fixed.reduce(0, +) - (shown.count - 1), 0)
    return zip(shown, fixed).map { column, fixed in
      let extra = column.share(of: spare, last: column == shown.last)
      spare -= extra
      return (column, fixed + extra)
    }
  }

  /// Narrowest list that shows the column.
  private var leastWidth: Int {
    switch self {
    case .status, .cluster: 0
    case .context: 40
    case .since: 34
    case .runs: 43
    case .next: 50
    case .cause: 58
    case .connection: 100
    }
  }

  /// A narrow list has room for the status' glyph only.
  private func fixedWidth(in width: Int) -> Int {
    switch self {
    case .status: width < 24 ? 1 : 11
    case .cluster: 6
    case .context: 7
    case .connection: 14
    case .since, .next: 6
    case .runs: 8
    case .cause: 4
    }
  }

  /// Columns beyond the fixed width that the column takes of what is left.
  private func share(of spare: Int, last: Bool) -> Int {
    switch self {
    case .cluster: last ? spare : min(max(spare * 45 / 100, min(spare * 60 / 100, 10)), 26)
    case .connection: min(spare / 4, 10)
    case .cause: spare
    case .status, .context, .since, .runs, .next: 0
    }
  }

  func title(_ words: Words) -> String {
    switch self {
    case .status: words.status
    case .cluster: words.cluster
    case .context: words.contextColumn
    case .connection: words.connection
    case .since: words.since
    case .runs: words.runs
    case .next: words.nextColumn
    case .cause: words.cause
    }
  }
}
