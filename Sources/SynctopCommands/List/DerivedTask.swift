import SyncLog
import SyncWire
import TaskModel

/// A task as it came together with what synctop makes of it.
struct DerivedTask {
  let wire: WireTask
  let standing: Standing
  let track: TaskTrack
  /// Why the last run failed; nil for a task whose last run didn't.
  let cause: KnownCause?
  /// Where it was read; nil where there is only one place, and no context of it.
  var place: Place?

  /// The context that it was read in; nil where none are configured. Unsanitised.
  var context: String? { place.flatMap { $0.context.isEmpty ? nil : $0.context } }

  /// What synctop adds to the API's object; `streakLimit` is the failures in a row that the service bears, and `causes`
  /// explains the whole log.
  func derived(streakLimit: Int, causes: CauseTable) -> JSONValue {
    let derived = members(streakLimit: place?.streakLimit ?? streakLimit, causes: causes)
    guard let context, var object = derived.object else { return derived }
    object["context"] = .string(context)
    return .object(object)
  }

  private func members(streakLimit: Int, causes: CauseTable) -> JSONValue {
    [
      "state": .string(standing.state.rawValue),
      "overdue": .bool(standing.overdue),
      "since": Self.moment(standing.since),
      "streak": track.streak.map { .integer($0) } ?? .null,
      "streak_at_least": .bool(track.streakAtLeast),
      "limit": .integer(streakLimit),
      "acknowledged": .bool(standing.isAcknowledged),
      "next_run": [
        "state": .string(standing.nextRun.state.rawValue),
        "due": Self.moment(standing.nextRun.due),
        "next": Self.moment(standing.nextRun.next),
      ],
      "cause": cause.map { _ in CauseJSON().value(causes.cause(of: SyncMessage(wire.log), hasFailed: true)) } ?? .null,
    ]
  }

  /// The API's object, every field as it came, with `derived` behind.
  func object(streakLimit: Int, causes: CauseTable) -> JSONValue {
    var object = wire.object.object ?? JSONObject()
    object["derived"] = derived(streakLimit: streakLimit, causes: causes)
    return .object(object)
  }

  private static func moment(_ milliseconds: Int64?) -> JSONValue { milliseconds.map { .integer($0) } ?? .null }
}
