/// The outcome of a task's last run as the service names it; a value that synctop doesn't know is kept as it came.
package enum SyncStatus: Hashable, Sendable {
  case unknown
  case notSynced
  case syncing
  case succeeded
  case failed
  /// The text of a value that no documentation lists, never empty.
  case other(String)

  package init(wire text: String) {
    self = Self.known.first { $0.wire == text } ?? .other(text)
  }

  /// The service's own spelling.
  package var wire: String {
    switch self {
    case .unknown: "UNKNOWN"
    case .notSynced: "NOT_SYNC"
    case .syncing: "SYNCING"
    case .succeeded: "SYNC_SUCCESS"
    case .failed: "SYNC_FAIL"
    case .other(let text): text
    }
  }

  /// The documented values.
  package static let known: [Self] = [.unknown, .notSynced, .syncing, .succeeded, .failed]
}
