import Dashboard

/// The widths of a table of dependents, so that its columns stand one below the other.
struct DependentColumns {
  private(set) var kind = 0
  private(set) var name = 0
  private(set) var relation = 0

  /// Longer cells stick out rather than push all others aside.
  private static let limit = 40

  mutating func widen(for cells: DependentCells) {
    kind = max(kind, min(TextWidth.columns(of: cells.kind), Self.limit))
    name = max(name, min(TextWidth.columns(of: cells.name), Self.limit))
    relation = max(relation, min(TextWidth.columns(of: cells.relation), Self.limit))
  }
}

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
