import TaskModel

/// A place whose tasks are remembered.
struct PastScope: Sendable {
  /// What tells it from others: the instance's id, or the address; unsanitised.
  let name: String
  /// The context of the configuration that leads to it; nil for none. Unsanitised.
  var context: String?
  /// When anybody watched it, joined and in order.
  var watched: [WatchedSpan] = []
  /// Where the service means its schedule hours.
  var zone = ZoneRules.fixed(name: "UTC", seconds: 0)
  /// Failures in a row that the service bears.
  var streakLimit = 10

  /// What people call it.
  var title: String { context.map { "\($0) · \(name)" } ?? name }
}
