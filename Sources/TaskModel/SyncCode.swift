/// A task's `SyncStatus` in a byte; the text of an unlisted value is in the task's buffer.
enum SyncCode: UInt8 {
  case absent, unknown, notSynced, syncing, succeeded, failed, other

  init(_ status: SyncStatus?) {
    self =
      switch status {
      case nil: .absent
      case .unknown: .unknown
      case .notSynced: .notSynced
      case .syncing: .syncing
      case .succeeded: .succeeded
      case .failed: .failed
      case .other: .other
      }
  }

  func status(other text: @autoclosure () -> String?) -> SyncStatus? {
    switch self {
    case .absent: nil
    case .unknown: .unknown
    case .notSynced: .notSynced
    case .syncing: .syncing
    case .succeeded: .succeeded
    case .failed: .failed
    case .other: text().map(SyncStatus.other)
    }
  }
}
