/// Whether the service runs a task by itself; a value that synctop doesn't know is kept as it came.
package enum ScheduleStatus: Hashable, Sendable {
  case notScheduled
  case scheduling
  /// The text of a value that no documentation lists, never empty.
  case other(String)

  package init(wire text: String) {
    self = Self.known.first { $0.wire == text } ?? .other(text)
  }

  /// The service's own spelling.
  package var wire: String {
    switch self {
    case .notScheduled: "NOT_SCHEDULE"
    case .scheduling: "SCHEDULING"
    case .other(let text): text
    }
  }

  /// The documented values.
  package static let known: [Self] = [.notScheduled, .scheduling]
}
