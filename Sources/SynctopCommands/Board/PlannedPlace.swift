import SyncAPI
import TaskModel

/// A place that a board is to watch.
struct PlannedPlace: Sendable {
  /// The context's name; empty where no contexts are configured. Unsanitised.
  var context = ""
  /// Region or host, and workspace, as the header shows them; unsanitised.
  let scope: String
  /// The workspace alone; empty where it isn't known. Unsanitised.
  var workspace = ""
  /// Where the service means its schedule hours; nil where that is what the board's settings say.
  var zone: ZoneRules?
  /// Failures in a row that the service bears; nil where that is what the board's settings say.
  var streakLimit: Int?
  let site: Site
  /// The id of the instance, where the configuration names it.
  var instance: String?
  /// What the place is read by: another one takes another client. Nil where there is no service behind.
  var connection: Connection?
  /// Makes the client. Nothing is opened before the first poll.
  let watch: @Sendable () -> Watch

  /// Whether an open client of `other` still serves.
  func isRead(like other: PlannedPlace) -> Bool { site == other.site && connection == other.connection }

  /// The place as the board knows it.
  func place(_ id: PlaceID) -> Place {
    Place(id: id, context: context, scope: scope, workspace: workspace, zone: zone, streakLimit: streakLimit)
  }

  /// The place as a gathering knows it.
  func member(_ id: PlaceID) -> Gathering.Member {
    Gathering.Member(place: id, realm: "\(site.service) \(site.project)", instance: instance)
  }
}
