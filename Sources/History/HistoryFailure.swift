import GRDB
package import TaskModel

/// Why the memory can't be read or written.
package struct HistoryFailure: Error, Equatable {
  package let trouble: MemoryTrouble

  package init(_ trouble: MemoryTrouble) { self.trouble = trouble }

  /// What an error of SQLite comes to.
  init(_ error: any Error) {
    if let failure = error as? HistoryFailure {
      self = failure
    } else if let error = error as? DatabaseError {
      self.init(Self.trouble(error))
    } else {
      self.init(.failed(reason: "\(error)"))
    }
  }

  private static func trouble(_ error: DatabaseError) -> MemoryTrouble {
    switch error.resultCode {
    // The memory that its connections share lies on the same disk, whose space ended.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .diskFull
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY: .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    default: .failed(reason: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
    }
  }
}
