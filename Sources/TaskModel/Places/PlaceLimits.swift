/// How many failures in a row the service bears before it stops a schedule, place by place.
package struct PlaceLimits: Equatable, Sendable {
  /// What the service documents: it stops a schedule after more than so many.
  package static let documented = PlaceLimits(10)

  /// What holds for every place that says nothing else; one at least.
  package let standard: Int
  private let exceptions: [PlaceID: Int]

  /// The same limit everywhere.
  package init(_ standard: Int) { self.init(standard, of: []) }

  /// The places' own limits, and `standard` where they have none.
  package init(_ standard: Int, of places: [Place]) {
    self.standard = max(1, standard)
    exceptions = Dictionary(places.compactMap { place in place.streakLimit.map { (place.id, max(1, $0)) } }) {
      first, _ in
      first
    }
  }

  package subscript(place: PlaceID) -> Int { exceptions.isEmpty ? standard : exceptions[place] ?? standard }
}
