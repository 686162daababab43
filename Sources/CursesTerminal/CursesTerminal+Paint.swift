import CNcurses
package import Screen

extension CursesTerminal {
  /// Shows `grid`. Curses sends what differs from the screen; a grid of another size is shown where both overlap.
  package func paint(_ grid: Grid) {
    guard isShown, size.columns > 0, size.rows > 0, !isHungUp else { return }
    let grid = isUTF8 ? grid : grid.asciiOnly()
    let known = painted.flatMap { $0.size == grid.size ? $0 : nil }
    for row in 0..<min(size.rows, grid.size.rows) where known.map({ differs(grid, $0, row) }) ?? true {
      hand(row, of: grid)
    }
    place(grid.cursor)
    refresh()
    painted = grid
  }

  /// Handing over rows that curses has already costs five times the CPU of a frame with one new row.
  private func differs(_ grid: Grid, _ known: Grid, _ row: Int) -> Bool {
    let columns = row * grid.size.columns..<(row + 1) * grid.size.columns
    let hasClusters = !(grid.clusters.isEmpty && known.clusters.isEmpty)
    return hasClusters || grid.cells[columns] != known.cells[columns]
  }

  private func place(_ cursor: Grid.Position?) {
    let shown = cursor.flatMap { $0.column < size.columns && $0.row < size.rows ? $0 : nil }
    leaveok(cn_stdscr(), shown == nil)
    curs_set(shown == nil ? 0 : 1)
    if let shown { move(CInt(max(shown.row, 0)), CInt(max(shown.column, 0))) }
  }

  private func hand(_ number: Int, of grid: Grid) {
    let columns = min(size.columns, grid.size.columns)
    row.removeAll(keepingCapacity: true)
    var column = 0
    var style = Style.plain
    var pen = palette.pen(for: style)
    let start = number * grid.size.columns
    while column < columns {
      let isWide = column + 1 < columns && grid.cells[start + column + 1].code == Cell.continuation
      let cell = grid.cells[start + column]
      if cell.style != style {
        style = cell.style
        pen = palette.pen(for: style)
      }
      append(cell, pen, isWide: isWide, of: grid)
      column += isWide ? 2 : 1
    }
    mvwadd_wchnstr(cn_stdscr(), CInt(number), 0, row, CInt(row.count))
  }

  /// Appends what takes exactly the columns that the grid gave it, or a stand-in where curses counts otherwise.
  private func append(_ cell: Cell, _ pen: cchar_t, isWide: Bool, of grid: Grid) {
    var image = pen
    let columns: CInt = isWide ? 2 : 1
    if cell.code >= 0x20, cell.code < 0x7F, !isWide {
      image.chars.0 = wchar_t(cell.code)
      return row.append(image)
    }
    let fits: Bool
    if cell.code >= Cell.clusterBase {
      fits = compose(grid.clusters[Int(cell.code - Cell.clusterBase)], into: &image, columns)
    } else {
      fits = cell.code > 0x7F && cn_columns(cell.code) == columns
      if fits { image.chars.0 = wchar_t(cell.code) }
    }
    guard !fits else { return row.append(image) }
    image = pen
    image.chars.0 = isUTF8 ? 0xFFFD : 0x3F
    row.append(image)
    if isWide { row.append(pen) }
  }

  /// A base and its marks, if the C library agrees that the base alone takes the columns.
  private func compose(_ cluster: String, into image: inout cchar_t, _ columns: CInt) -> Bool {
    let scalars = Array(cluster.unicodeScalars.prefix(5).map(\.value))
    guard let base = scalars.first, cn_columns(base) == columns else { return false }
    let marks = scalars.dropFirst().filter { cn_columns($0) == 0 }.map { wchar_t($0) } + [0, 0, 0, 0]
    image.chars = (wchar_t(base), marks[0], marks[1], marks[2], marks[3])
    return true
  }
}
