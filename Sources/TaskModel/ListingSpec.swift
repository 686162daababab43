/// What a list shows and in which order.
package struct ListingSpec: Equatable, Sendable {
  package var query: Query
  package var problemsOnly: Bool
  package var order: SortOrder
  /// The places that are watched, by whose contexts rows may be sorted and filtered.
  package var places: [Place]
  /// What somebody wrote about tasks, by which rows may be filtered.
  package var notes: TaskNotes

  package init(
    query: Query = Query(""), problemsOnly: Bool = false, order: SortOrder = .worstFirst, places: [Place] = [],
    notes: TaskNotes = .none
  ) {
    self.query = query
    self.problemsOnly = problemsOnly
    self.order = order
    self.places = places
    self.notes = notes
  }
}
