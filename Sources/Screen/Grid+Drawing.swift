extension Grid {
  /// Fills `area` with one narrow character, a blank unless said, in `style`; what isn't narrow becomes U+FFFD.
  package mutating func fill(_ area: Rect, with scalar: Unicode.Scalar = " ", style: Style = .plain) {
    let columns = columns(of: area)
    guard !columns.isEmpty else { return }
    let cell = Cell(code: ScalarClass(scalar) == .narrow ? scalar.value : 0xFFFD, style: style)
    for row in rows(of: area) {
      blankFirstHalf(before: columns.lowerBound, row: row)
      blankSecondHalf(at: columns.upperBound, row: row)
      let start = row * size.columns
      for column in columns { cells[start + column] = cell }
    }
  }

  /// Gives the cells of `area` another look and keeps what they show, as for the bar of a selection.
  package mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    for row in rows(of: area) {
      for column in columns(of: area) { change(&cells[row * size.columns + column].style) }
    }
  }

  /// Lays `style` over the cells of `area` and keeps what they show.
  package mutating func restyle(_ area: Rect, style: Style) {
    restyle(area) { $0 = style }
  }

  /// The columns of `area` that the grid has.
  private func columns(of area: Rect) -> Range<Int> {
    (area.column..<area.column + area.columns).clamped(to: 0..<size.columns)
  }

  /// The rows of `area` that the grid has.
  private func rows(of area: Rect) -> Range<Int> {
    (area.row..<area.row + area.rows).clamped(to: 0..<size.rows)
  }

  /// Draws the frame of `area`; nothing where it is narrower or lower than two cells.
  package mutating func box(_ area: Rect, style: Style = Style(.border)) {
    guard area.columns >= 2, area.rows >= 2 else { return }
    let (right, bottom) = (area.column + area.columns - 1, area.row + area.rows - 1)
    for row in [area.row, bottom] {
      fill(Rect(column: area.column, row: row, columns: area.columns, rows: 1), with: "─", style: style)
    }
    for column in [area.column, right] {
      fill(Rect(column: column, row: area.row + 1, columns: 1, rows: area.rows - 2), with: "│", style: style)
    }
    write("┌", column: area.column, row: area.row, style: style)
    write("┐", column: right, row: area.row, style: style)
    write("└", column: area.column, row: bottom, style: style)
    write("┘", column: right, row: bottom, style: style)
  }
}
