import History
import SyncLog
import TaskModel

/// A set of tasks that is remembered, such as those of one instance.
struct PastScope: Sendable {
  let kept: KeptScope
  /// Where its tasks are placed in this process.
  let place: PlaceID
  /// The context of the configuration that leads to it; nil for none. Unsanitised.
  var context: String?
  /// When anybody watched it within the window, joined and in order.
  var watched: [WatchedSpan] = []
  /// Where the service means its schedule hours.
  let zone: ZoneRules
  /// Failures in a row that the service bears.
  let streakLimit: Int

  /// What tells it from others: the instance's id, or the address; unsanitised.
  var name: String { kept.scope.instance ?? kept.scope.address }

  /// What people call it.
  var title: String { context.map { "\($0) · \(name)" } ?? name }

  /// The same as the board calls it.
  var asPlace: Place {
    Place(id: place, context: context ?? "", scope: name, zone: zone, streakLimit: streakLimit)
  }
}
