import Dashboard
import TaskModel

extension ListPane {
  /// Causes with their tasks beneath, which leave out what the cause says already.
  func drawCauses(_ view: CauseView, _ digest: Digest, into grid: inout Grid, area: Rect) {
    let columns = CauseColumn.widths(in: area.columns - 2)
    let titleRows = Self.titleRows(in: area.rows)
    if titleRows > 0 {
      let style = Style(.dim, .bold)
      draw(columns.map { (Segment($0.column.title(words), style), $0.width) }, into: &grid, area: area)
    }
    for offset in 0..<area.rows - titleRows where state.listTop + offset < view.rowCount {
      let number = state.listTop + offset
      let row = Rect(column: area.column, row: area.row + titleRows + offset, columns: area.columns, rows: 1)
      switch view.row(at: number) {
      case .cause(let group): draw(cause(group, view, digest), columns, into: &grid, area: row)
      case .task(let index): drawTask(index, digest, into: &grid, area: row)
      }
      if number == state.selectedRow { select(row, in: &grid) }
    }
  }

  private func cause(_ group: Int, _ view: CauseView, _ digest: Digest) -> CauseRow {
    let shown = view.listing.groups[group]
    return CauseRow(
      group: shown, summary: digest.causes[shown.cause].summary, isFolded: view.isFolded(group),
      isAcknowledged: shown.acknowledged(in: state) == shown.count, now: state.now, look: look)
  }

  private func draw(
    _ cause: CauseRow, _ columns: [(column: CauseColumn, width: Int)], into grid: inout Grid, area: Rect
  ) {
    draw(columns.map { (cause.content(of: $0.column, $0.width), $0.width) }, into: &grid, area: area)
  }

  private func draw(_ cells: [(text: Segment, width: Int)], into grid: inout Grid, area: Rect) {
    var column = area.column + 2
    for (text, width) in cells {
      let text = Segment(TextWidth.cut(text.text, to: width), text.style)
      grid.write([text], column: column, row: area.row, width: width)
      column += width + 1
    }
  }

  /// A task of a cause stands a little to the right of it.
  private func drawTask(_ index: Int, _ digest: Digest, into grid: inout Grid, area: Rect) {
    let indent = min(4, area.columns / 8)
    let columns = ListColumn.widths(
      in: area.columns - 2 - indent, ofCause: true, contexts: contextWidth(in: area.columns))
    let part = Rect(column: area.column + indent, row: area.row, columns: area.columns - indent, rows: 1)
    ListRow(index: index, digest: digest, state: state, look: look).draw(columns, into: &grid, area: part)
  }
}

extension ListPane {
  /// How many causes and tasks there are, then what narrows them, as a long title is cut.
  func causesTitle(_ view: CauseView) -> [String] {
    let tasks = view.listing.tasks.count
    return [words.causesTitle, words.causes(view.listing.groups.count), words.number(of: tasks, isPartial: false)]
  }
}
