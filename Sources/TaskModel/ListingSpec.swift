/// What a list shows and in which order.
package struct ListingSpec: Equatable, Sendable {
  package var query: Query
  package var problemsOnly: Bool
  package var order: SortOrder
  /// The places that are watched, by whose contexts rows may be sorted and filtered.
  package var places: [Place]

  package init(
    query: Query = Query(""), problemsOnly: Bool = false, order: SortOrder = .worstFirst, places: [Place] = []
  ) {
    self.query = query
    self.problemsOnly = problemsOnly
    self.order = order
    self.places = places
  }
}
