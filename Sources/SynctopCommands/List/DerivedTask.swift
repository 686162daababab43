import SyncLog
import SyncWire
import TaskModel

/// A task as it came together with what synctop makes of it.
struct DerivedTask {
  let wire: WireTask
  let standing: Standing
  let track: TaskTrack
  /// The first line of the last failure; nil for a task that doesn't fail.
  let cause: String?

  /// What synctop adds to the API's object; `streakLimit` is the failures in a row that the service bears.
  func derived(streakLimit: Int) -> JSONValue {
    [
      "state": .string(standing.state.rawValue),
      "overdue": .bool(standing.overdue),
      "since": Self.moment(standing.since),
      "streak": track.streak.map { .integer($0) } ?? .null,
      "streak_at_least": .bool(track.streakAtLeast),
      "limit": .integer(streakLimit),
      "acknowledged": false,
      "next_run": [
        "state": .string(standing.nextRun.state.rawValue),
        "due": Self.moment(standing.nextRun.due),
        "next": Self.moment(standing.nextRun.next),
      ],
      "cause": cause.map { ["class": "unknown", "layer": "unknown", "summary": .string($0)] } ?? .null,
    ]
  }

  /// The API's object, every field as it came, with `derived` behind.
  func object(streakLimit: Int) -> JSONValue {
    var object = wire.object.object ?? JSONObject()
    object["derived"] = derived(streakLimit: streakLimit)
    return .object(object)
  }

  private static func moment(_ milliseconds: Int64?) -> JSONValue { milliseconds.map { .integer($0) } ?? .null }
}
