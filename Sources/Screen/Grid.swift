/// A picture of the terminal: rows of cells. Drawing outside clips and can't fail.
package struct Grid: Equatable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` each.
  package internal(set) var cells: [Cell]
  /// Clusters of more than one scalar: a base and up to four combining marks.
  package internal(set) var clusters: [String] = []
  /// Where the terminal's own cursor is shown, if anywhere: column and row.
  package var cursor: Position?

  package struct Position: Equatable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// All of it.
  package var area: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: size.rows) }
}
