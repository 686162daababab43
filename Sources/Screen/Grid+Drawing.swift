extension Grid {
  /// The corners and edges of a box.
  package enum Line: Sendable {
    case square, rounded

    var corners: (topLeft: String, topRight: String, bottomLeft: String, bottomRight: String) {
      switch self {
      case .square: ("┌", "┐", "└", "┘")
      case .rounded: ("╭", "╮", "╰", "╯")
      }
    }
  }

  /// Blanks `area` in `style`.
  package mutating func fill(_ area: Area, style: Style = .plain) {
    let columns = area.columns.clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    let blank = Cell(code: Cell.blank.code, style: style)
    for row in area.rows.clamped(to: 0..<size.rows) {
      blankFirstHalf(before: columns.lowerBound, row: row)
      blankSecondHalf(at: columns.upperBound, row: row)
      for column in columns { cells[row * size.columns + column] = blank }
    }
  }

  /// Gives the cells of `columns` in `row` another look and keeps what they show; all columns unless said.
  package mutating func restyle(row: Int, columns: Range<Int>? = nil, _ change: (inout Style) -> Void) {
    guard row >= 0, row < size.rows else { return }
    for column in (columns ?? 0..<size.columns).clamped(to: 0..<size.columns) {
      change(&cells[row * size.columns + column].style)
    }
  }

  /// Lays `style` over the cells of `columns` in `row`.
  package mutating func restyle(row: Int, columns: Range<Int>? = nil, style: Style) {
    restyle(row: row, columns: columns) { $0 = style }
  }

  /// Draws the frame of `area`; nothing where it is narrower or lower than two cells.
  package mutating func box(_ area: Area, line: Line = .square, style: Style = Style(.border)) {
    guard area.size.columns >= 2, area.size.rows >= 2 else { return }
    let (left, right) = (area.column, area.columns.upperBound - 1)
    let (top, bottom) = (area.row, area.rows.upperBound - 1)
    let corners = line.corners
    horizontal(from: left + 1, to: right, row: top, style: style)
    horizontal(from: left + 1, to: right, row: bottom, style: style)
    vertical(column: left, from: top + 1, to: bottom, style: style)
    vertical(column: right, from: top + 1, to: bottom, style: style)
    write(corners.topLeft, column: left, row: top, style: style)
    write(corners.topRight, column: right, row: top, style: style)
    write(corners.bottomLeft, column: left, row: bottom, style: style)
    write(corners.bottomRight, column: right, row: bottom, style: style)
  }

  /// Draws `─` from one column up to and without another.
  package mutating func horizontal(from: Int, to: Int, row: Int, style: Style = Style(.border)) {
    let columns = (from..<max(from, to)).clamped(to: 0..<size.columns)
    for column in columns { write("─", column: column, row: row, style: style) }
  }

  /// Draws `│` from one row up to and without another.
  package mutating func vertical(column: Int, from: Int, to: Int, style: Style = Style(.border)) {
    let rows = (from..<max(from, to)).clamped(to: 0..<size.rows)
    for row in rows { write("│", column: column, row: row, style: style) }
  }
}
