import SyncLog
import TaskModel

extension AppState {
  mutating func compareLogs() -> [Effect] {
    banner = .notice(Wording("Nothing is remembered yet", "尚无历史记录"))
    return []
  }

  mutating func compare(_ id: TaskID, _ run: Int64, _ log: String?) {}

  mutating func endComparing() {
    if let comparison { show(tab: comparison.tab) }
  }
}
