/// A rectangle of cells. It may reach beyond the grid; drawing clips.
package struct Area: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var size: Size

  package init(column: Int, row: Int, size: Size) {
    self.column = column
    self.row = row
    self.size = size
  }

  package var columns: Range<Int> { column..<column + size.columns }
  package var rows: Range<Int> { row..<row + size.rows }

  /// What is left inside a margin of `columns` at either side and `rows` above and below.
  package func inset(columns: Int = 1, rows: Int = 1) -> Area {
    Area(
      column: column + columns, row: row + rows,
      size: Size(columns: size.columns - 2 * columns, rows: size.rows - 2 * rows))
  }
}
