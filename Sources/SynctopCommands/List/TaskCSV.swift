import SyncLog
import SyncWire
import TaskModel

/// Tasks as CSV: the API's documented fields as they came, then what synctop makes of them.
struct TaskCSV {
  private static let derived = [
    "state", "overdue", "since", "streak", "streak_at_least", "next_run_state", "next_run_due", "next_run_next",
    "cause",
  ]

  /// Whether the last column tells the context.
  let hasContexts: Bool

  /// The names of the columns, as a record.
  var header: String {
    CSVText.record(WireField.allCases.map(\.rawValue) + Self.derived + (hasContexts ? ["context"] : []))
  }

  func record(_ task: DerivedTask) -> String {
    let fields = WireField.allCases.map { Self.text(task.wire.object[$0.rawValue]) }
    let standing = task.standing
    let rest = [
      standing.state.rawValue, "\(standing.overdue)", Self.number(standing.since),
      Self.number(task.track.streak.map(Int64.init)),
      "\(task.track.streakAtLeast)", standing.nextRun.state.rawValue,
      Self.number(standing.nextRun.due), Self.number(standing.nextRun.next), task.cause?.summary.english ?? "",
    ]
    return CSVText.record(fields + rest + (hasContexts ? [task.context ?? ""] : []))
  }

  private static func number(_ value: Int64?) -> String { value.map(String.init) ?? "" }

  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: ""
    case .string(let text): text
    case .number(let digits): digits
    case .bool(let flag): "\(flag)"
    case .array, .object: value?.jsonText() ?? ""
    }
  }
}
