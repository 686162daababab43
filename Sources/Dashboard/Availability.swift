package import SyncLog

/// Whether a command can be used now, and if not, the reason a person is told.
package enum Availability: Equatable, Sendable {
  case available
  case disabled(reason: Wording)
}
