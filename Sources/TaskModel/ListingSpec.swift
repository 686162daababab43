/// What a list shows and in which order.
package struct ListingSpec: Equatable, Sendable {
  package var query: Query
  package var problemsOnly: Bool
  package var order: SortOrder

  package init(query: Query = Query(""), problemsOnly: Bool = false, order: SortOrder = .worstFirst) {
    self.query = query
    self.problemsOnly = problemsOnly
    self.order = order
  }
}
