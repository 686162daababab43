/// Where schedule hours are meant, place by place.
package struct PlaceZones: Equatable, Sendable {
  /// What holds for every place that says nothing else.
  package let standard: ZoneRules
  private let exceptions: [PlaceID: ZoneRules]

  /// The same zone everywhere.
  package init(_ standard: ZoneRules) {
    self.standard = standard
    exceptions = [:]
  }

  /// The places' own zones, and `standard` where they have none.
  package init(_ standard: ZoneRules, of places: [Place]) {
    self.standard = standard
    exceptions = Dictionary(
      places.compactMap { place in place.zone.flatMap { $0 == standard ? nil : (place.id, $0) } }
    ) { first, _ in first }
  }

  /// Where the schedule hours of a place are meant.
  package subscript(place: PlaceID) -> ZoneRules {
    exceptions.isEmpty ? standard : exceptions[place] ?? standard
  }

  /// Whether one zone holds everywhere.
  var isUniform: Bool { exceptions.isEmpty }
}
