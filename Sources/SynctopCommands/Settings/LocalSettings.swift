package import Screen
package import SyncLog
package import TaskModel

/// What the board needs to know even without a service: language, colours, zones and limits.
package struct LocalSettings: Sendable {
  package var language: Language
  /// `auto`, or the name of a theme.
  package var theme: String
  /// Whether ages tick every second.
  package var clock: Bool
  /// Where the service means its schedule hours and log stamps.
  package var serviceZone: ZoneRules
  /// Where times are shown.
  package var displayZone: ZoneRules
  /// Failures in a row that the service bears before it stops a schedule.
  package var streakLimit: Int
  package var interval: Duration
  /// For how many days what became of tasks is remembered.
  package var historyDays: Int
  /// The most that this takes on the disk, in units of 1,000,000 bytes.
  package var historyMegabytes: Int
  /// Who acknowledges and notes; never empty, unsanitised.
  package var author: String
  /// Where synctop keeps things; nil without a home.
  var state: StateDirectory?
  /// All classes of causes with the users' own; nil where there are none of these.
  package var ownCauses: CauseTable?
  /// What is wrong with the users' own, which then don't count.
  package var causeProblem: ConfigurationError?

  /// The classes of causes; throws what is wrong with the users' own.
  package func checkedCauses() throws -> CauseTable {
    if let causeProblem { throw causeProblem }
    return ownCauses ?? .standard
  }
}
