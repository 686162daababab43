extension Grid {
  /// Writes one line of text, clipped to `width` columns and to the grid, and says how many columns it took from
  /// `column` on. What isn't allowed in a cell becomes U+FFFD, a wide character without room for both halves a blank.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, width: Int = .max, style: Style = .plain
  ) -> Int {
    let room = min(width, size.columns - column)
    guard row >= 0, row < size.rows, room > 0, !text.isEmpty else { return 0 }
    let bytes = text.utf8Span.span
    var pen = Pen(column: column, end: column + room, start: row * size.columns, style: style)
    blankFirstHalf(before: column, row: row)
    while pen.index < bytes.count, pen.column < pen.end || pen.base != nil {
      writeASCII(bytes, &pen)
      guard pen.index < bytes.count else { break }
      let next = DecodedScalar(bytes, at: pen.index)
      guard put(next.scalar, &pen) else { break }
      pen.index += next.length
    }
    blankSecondHalf(at: pen.column, row: row)
    return pen.column - column
  }

  /// Where the next scalar goes.
  private struct Pen {
    var index = 0
    var column: Int
    let end: Int
    let start: Int
    let style: Style
    /// The cell that a mark would join.
    var base: Int?
    var marks = 0

    init(column: Int, end: Int, start: Int, style: Style) {
      self.column = column
      self.end = end
      self.start = start
      self.style = style
    }
  }

  /// Writes the run of printable ASCII at the pen, as far as it has room.
  private mutating func writeASCII(_ bytes: Span<UInt8>, _ pen: inout Pen) {
    guard pen.column >= 0 else { return }
    let end = min(bytes.count, pen.index + pen.end - pen.column)
    let shift = pen.start + pen.column - pen.index
    let first = pen.index
    var index = first
    var cell = Cell(code: 0x20, style: pen.style)
    var cells = cells.mutableSpan
    while index < end, bytes[index] &- 0x20 <= 0x5E {
      cell.code = UInt32(bytes[index])
      cells[index + shift] = cell
      index += 1
    }
    guard index > first else { return }
    pen.index = index
    pen.column += index - first
    pen.base = index - 1 + shift
    pen.marks = 0
  }

  /// Puts a scalar into its cells; false when it has no room.
  private mutating func put(_ scalar: Unicode.Scalar, _ pen: inout Pen) -> Bool {
    let kind = ScalarClass(scalar)
    switch kind {
    case .mark: join(scalar, &pen)
    case .narrow: return draw(scalar, columns: 1, &pen)
    case .wide: return draw(scalar, columns: 2, &pen)
    case .shown, .replaced: return draw("\u{FFFD}", columns: 1, &pen)
    }
    return true
  }

  private mutating func draw(_ scalar: Unicode.Scalar, columns: Int, _ pen: inout Pen) -> Bool {
    guard pen.column < pen.end else { return false }
    let fits = pen.column >= 0 && pen.column + columns <= pen.end
    let last = min(pen.column + columns, pen.end)
    for column in max(pen.column, 0)..<max(last, 0) {
      let code = fits ? (column == pen.column ? scalar.value : Cell.continuation) : Cell.blank.code
      cells[pen.start + column] = Cell(code: code, style: pen.style)
    }
    pen.base = fits ? pen.start + pen.column : nil
    pen.marks = 0
    pen.column = last
    return true
  }

  private mutating func join(_ mark: Unicode.Scalar, _ pen: inout Pen) {
    guard let base = pen.base, pen.marks < SafeText.markLimit else { return }
    pen.marks += 1
    if pen.marks == 1 {
      clusters.append(string(of: cells[base]))
      cells[base].code = Cell.clusterBase + UInt32(clusters.count - 1)
    }
    clusters[clusters.count - 1].unicodeScalars.append(mark)
  }

  /// Blanks the first half of a wide character whose second half, at `column`, is about to be overwritten.
  mutating func blankFirstHalf(before column: Int, row: Int) {
    guard isSecondHalf(column, row: row) else { return }
    cells[row * size.columns + column - 1].code = Cell.blank.code
  }

  /// Blanks the second half of a wide character, at `column`, whose first half was overwritten.
  mutating func blankSecondHalf(at column: Int, row: Int) {
    guard isSecondHalf(column, row: row) else { return }
    cells[row * size.columns + column].code = Cell.blank.code
  }

  private func isSecondHalf(_ column: Int, row: Int) -> Bool {
    column > 0 && column < size.columns && cells[row * size.columns + column].code == Cell.continuation
  }
}
