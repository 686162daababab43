/// The zone of the place that is being looked at: looked up once for all its tasks that lie together.
struct PlaceZone {
  private let zones: PlaceZones
  private var place = PlaceID.only
  private(set) var rules: ZoneRules

  init(_ zones: PlaceZones) {
    self.zones = zones
    rules = zones[.only]
  }

  @inline(__always)
  mutating func move(to other: PlaceID) {
    if other != place { look(up: other) }
  }

  private mutating func look(up other: PlaceID) {
    place = other
    if !zones.isUniform { rules = zones[other] }
  }
}
