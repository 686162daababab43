import Dashboard

extension DependentColumns {
  /// Adds the cells of one object to a line, each in its column.
  func write(_ cells: DependentCells, into text: inout LineText) {
    if !cells.kind.isEmpty { text.add(cells.kind, padded: kind, .dim) }
    text.add(cells.name, padded: cells.target.isEmpty && cells.rest.isEmpty ? 0 : name)
    if !cells.target.isEmpty {
      text.add(cells.relation, padded: relation, .dim)
      text.add(cells.target)
    }
    if !cells.rest.isEmpty { text.add((cells.target.isEmpty ? "" : "  ") + cells.rest, .dim) }
  }
}
