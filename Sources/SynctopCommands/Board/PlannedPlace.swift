import SyncAPI

/// A place that a board is to watch.
struct PlannedPlace: Sendable {
  /// The context's name; empty where no contexts are configured. Unsanitised.
  let context: String
  /// Region or host, and workspace, as the header shows them; unsanitised.
  let scope: String
  let site: Site
  /// The id of the instance, where the configuration names it.
  var instance: String?
  /// What the place is read by: another one takes another client. Nil where there is no service behind.
  var connection: Connection?
  /// Makes the client. Nothing is opened before the first poll.
  let watch: @Sendable () -> Watch

  /// Whether an open client of `other` still serves.
  func isRead(like other: PlannedPlace) -> Bool { site == other.site && connection == other.connection }
}
