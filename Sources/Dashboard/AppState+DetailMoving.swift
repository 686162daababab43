extension AppState {
  mutating func move(_ motion: Motion, in layout: DetailLayout) {
    let page = viewport.detailRows
    guard detail.tab.hasCursor else {
      detail.top = motion.target(from: detail.top, last: max(layout.rows.count - page, 0), page: page) ?? 0
      return
    }
    guard !layout.rows.isEmpty else { return }
    switch motion {
    case .rows(let count): moveCursor(by: count, layout)
    case .halfPages, .pages: turn(motion, layout)
    case .top, .bottom:
      let row = motion.target(from: 0, last: layout.rows.count - 1, page: page) ?? 0
      detail.cursor = layout.rows[row].line
      detail.top = row
      clampDetail()
    }
  }

  /// Goes line by line, but row by row through a line that is longer than the pane.
  private mutating func moveCursor(by count: Int, _ layout: DetailLayout) {
    let rows = layout.rows(of: detail.cursor)
    let end = detail.top + viewport.detailRows
    if rows.count > viewport.detailRows, count > 0 ? rows.upperBound > end : rows.lowerBound < detail.top {
      detail.top += count
      return clampDetail()
    }
    let next = count > 0 ? rows.upperBound : rows.lowerBound - 1
    guard layout.rows.indices.contains(next) else { return }
    detail.cursor = layout.rows[next].line
    let target = layout.rows(of: detail.cursor)
    if count < 0, target.count > viewport.detailRows {
      detail.top = target.upperBound - viewport.detailRows
    } else {
      reveal(target)
    }
  }

  /// Turns pages: the current line goes with the text.
  private mutating func turn(_ motion: Motion, _ layout: DetailLayout) {
    let page = viewport.detailRows
    let last = layout.rows.count - 1
    let rows = layout.rows(of: detail.cursor)
    let row = motion.target(from: max(rows.lowerBound, detail.top), last: last, page: page) ?? 0
    detail.top = motion.target(from: detail.top, last: max(last + 1 - page, 0), page: page) ?? 0
    detail.cursor = layout.rows[row].line
    detail.top = min(max(detail.top, row - page + 1), row)
    clampDetail()
  }
}
