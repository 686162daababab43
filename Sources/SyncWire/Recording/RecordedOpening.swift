package import TaskModel

/// What a board watched from some moment on: names, zones and limits, and nothing by which anybody could sign in.
package struct RecordedOpening: Equatable, Sendable {
  /// A zone by its name, with the seconds that it was ahead of UTC: for machines that don't know the name.
  package struct Zone: Equatable, Sendable {
    package let name: String
    package let seconds: Int

    package init(name: String, seconds: Int) {
      self.name = name
      self.seconds = seconds
    }
  }

  /// One place; its texts are unsanitised.
  package struct Place: Equatable, Sendable {
    package let id: PlaceID
    package let context: String
    package let scope: String
    package let workspace: String
    package let zone: Zone?
    package let streakLimit: Int?

    package init(id: PlaceID, context: String, scope: String, workspace: String, zone: Zone?, streakLimit: Int?) {
      self.id = id
      self.context = context
      self.scope = scope
      self.workspace = workspace
      self.zone = zone
      self.streakLimit = streakLimit
    }
  }

  /// What the header calls all places together; unsanitised.
  package let scope: String
  /// In the order of the board, at most `RecordingFormat.mostPlaces`.
  package let places: [Place]
  /// Where the service means its schedule hours.
  package let serviceZone: Zone
  /// Where times are shown.
  package let displayZone: Zone
  package let streakLimit: Int
  /// The configured time between two polls, milliseconds.
  package let interval: Int64

  package init(
    scope: String, places: [Place], serviceZone: Zone, displayZone: Zone, streakLimit: Int, interval: Int64
  ) {
    self.scope = scope
    self.places = Array(places.prefix(RecordingFormat.mostPlaces))
    self.serviceZone = serviceZone
    self.displayZone = displayZone
    self.streakLimit = streakLimit
    self.interval = interval
  }
}
