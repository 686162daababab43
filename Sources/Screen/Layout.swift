package import Dashboard

/// Where the panes lie in a window of some size.
package struct Layout: Equatable, Sendable {
  package let size: Size
  /// Nil where the window is too small for any pane.
  package let list: Rect?
  package let detail: Rect?
  let headerRows: Int
  let footerRow: Int?

  /// Below this a line of text stands in for the board.
  package static let smallest = Size(columns: 20, rows: 5)
  /// From here on the detail stands to the right of the list.
  static let wideColumns = 110
  /// From here on the detail stands below the list.
  static let medium = Size(columns: 80, rows: 22)

  package init(size: Size, state: AppState) {
    self.size = size
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      list = nil
      detail = nil
      headerRows = 0
      footerRow = nil
      return
    }
    headerRows = size.rows < 8 ? 1 : (Self.showsTrouble(size, state) ? 3 : 2)
    footerRow = size.rows - 1
    let body = Rect(column: 0, row: headerRows, columns: size.columns, rows: size.rows - headerRows - 1)
    let isWhole = state.isDetailWhole || state.pane == .detail && !Self.showsDetail(size)
    (list, detail) = Self.panes(in: body, size: size, isDetailWhole: isWhole)
  }

  /// Whether what isn't remembered has a line of its own.
  private static func showsTrouble(_ size: Size, _ state: AppState) -> Bool {
    state.memoryTrouble != nil && size.rows >= 12
  }

  private static func panes(in body: Rect, size: Size, isDetailWhole: Bool) -> (Rect?, Rect?) {
    if isDetailWhole { return (nil, body) }
    if size.columns >= wideColumns { return beside(body) }
    return showsDetail(size) ? below(body) : (body, nil)
  }

  /// True where both panes fit.
  static func showsDetail(_ size: Size) -> Bool {
    size.columns >= wideColumns && size.rows >= 12 || size.columns >= medium.columns && size.rows >= medium.rows
  }

  private static func beside(_ body: Rect) -> (Rect?, Rect?) {
    guard body.rows >= 9 else { return (body, nil) }
    let columns = min(max(body.columns * 56 / 100, 62), 130)
    let list = Rect(column: body.column, row: body.row, columns: columns, rows: body.rows)
    let detail = Rect(
      column: body.column + columns, row: body.row, columns: body.columns - columns, rows: body.rows)
    return (list, detail)
  }

  private static func below(_ body: Rect) -> (Rect?, Rect?) {
    let rows = body.rows * 52 / 100
    let list = Rect(column: body.column, row: body.row, columns: body.columns, rows: rows)
    let detail = Rect(column: body.column, row: body.row + rows, columns: body.columns, rows: body.rows - rows)
    return (list, detail)
  }
}

extension Layout {
  /// What the state has to know of the window.
  package func viewport(helpLines: Int) -> Viewport {
    let pane = detail ?? Rect(column: 0, row: 0, columns: size.columns, rows: size.rows - headerRows - 1)
    let listRows = list.map { $0.inside.rows - ListPane.titleRows(in: $0.inside.rows) } ?? 1
    return Viewport(
      listRows: max(listRows, 1), detailRows: max(pane.inside.rows, 1),
      detailColumns: max(pane.inside.columns, 1), helpRows: max(helpArea.inside.rows, 1), helpLines: helpLines,
      showsDetail: Self.showsDetail(size))
  }

  var helpArea: Rect { Rect(column: 0, row: headerRows, columns: size.columns, rows: size.rows - headerRows - 1) }
}
