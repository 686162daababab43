/// One key of an order: a column and its direction.
///
/// Ascending means worst, smallest, earliest or A first; tasks without a value come last in both directions.
package struct SortKey: Equatable, Sendable {
  package var column: SortColumn
  package var ascending: Bool

  package init(_ column: SortColumn, ascending: Bool = true) {
    self.column = column
    self.ascending = ascending
  }
}
