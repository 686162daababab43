extension Grid {
  /// The rows as text: exactly `size.rows`, each of exactly `size.columns` columns, blanks at the end and all.
  package func lines() -> [String] {
    (0..<size.rows).map { row in
      var line = ""
      line.reserveCapacity(size.columns)
      for cell in cells(ofRow: row) { append(cell, to: &line) }
      return line
    }
  }

  /// The rows with the colours of `theme` as SGR sequences, each row ended by a line feed and with nothing left on.
  package func ansi(_ theme: Theme) -> String {
    var text = ""
    for row in 0..<size.rows {
      var style: Style?
      var isOn = false
      for cell in cells(ofRow: row) {
        if cell.style != style, cell.code != Cell.continuation {
          style = cell.style
          let sequence = theme.paint(for: cell.style).sgr
          if isOn { text += "\u{1B}[0m" }
          text += sequence
          isOn = !sequence.isEmpty
        }
        append(cell, to: &text)
      }
      text += isOn ? "\u{1B}[0m\n" : "\n"
    }
    return text
  }

  /// What a cell shows: nothing for the second half of a wide character.
  package func string(of cell: Cell) -> String {
    var text = ""
    append(cell, to: &text)
    return text
  }

  private func cells(ofRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  private func append(_ cell: Cell, to text: inout String) {
    if cell.code >= Cell.clusterBase {
      text += clusters[Int(cell.code - Cell.clusterBase)]
    } else if cell.code != Cell.continuation {
      text.unicodeScalars.append(Unicode.Scalar(cell.code) ?? "\u{FFFD}")
    }
  }
}
