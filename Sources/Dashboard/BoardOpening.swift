package import SyncLog
package import TaskModel

/// What a board is to watch from now on, in place of what it watched before.
package struct BoardOpening: Equatable, Sendable {
  /// In the order of the board. A place that stays keeps its id.
  package let places: [Place]
  /// What the header calls all of them together; unsanitised.
  package let scope: String
  /// Where the service means its schedule hours, for places that say nothing else.
  package let serviceZone: ZoneRules
  /// Where times are shown.
  package let displayZone: ZoneRules
  /// Failures in a row that the service bears before it stops a schedule, for places that say nothing else.
  package let streakLimit: Int
  package let causes: FixedCauseTable
  /// The configured interval, milliseconds.
  package let interval: Int64

  package init(
    places: [Place], scope: String, serviceZone: ZoneRules, displayZone: ZoneRules, streakLimit: Int = 10,
    causes: CauseTable = .standard, interval: Int64 = 30_000
  ) {
    self.places = places
    self.scope = scope
    self.serviceZone = serviceZone
    self.displayZone = displayZone
    self.streakLimit = streakLimit
    self.causes = FixedCauseTable(table: causes)
    self.interval = interval
  }
}
