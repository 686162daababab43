import Screen

/// A table of safe text whose columns stand one below the other; long cells stick out, none is cut.
struct TextColumns {
  /// Wider cells don't widen their column.
  private static let limit = 40

  private let rows: [[String]]

  /// The heading comes first.
  init(_ rows: [[String]]) { self.rows = rows }

  var lines: [String] {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.reduce(0) { max($0, min(TextWidth.columns(of: $1[column]), Self.limit)) }
    }
    return rows.map { row in line(row, widths) }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    let last = row.lastIndex { !$0.isEmpty } ?? 0
    return row[...last].enumerated().map { column, cell in
      column == last ? cell : padded(cell, to: widths[column])
    }.joined(separator: "  ")
  }

  private func padded(_ cell: String, to width: Int) -> String {
    TextWidth.columns(of: cell) >= width ? cell : TextWidth.pad(cell, to: width)
  }
}
