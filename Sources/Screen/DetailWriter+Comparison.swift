import Dashboard
import SyncLog

extension DetailWriter {
  /// What is new, gone and the same in two logs.
  func comparison() -> [DetailLine] { [] }
}
