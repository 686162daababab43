package import SyncLog
package import TaskModel

extension TaskState {
  /// One column that tells the state apart without colour.
  package var glyph: String {
    switch self {
    case .failing: "✗"
    case .stopped: "⊘"
    case .stuck: "◍"
    case .retrying: "↻"
    case .overdue, .late: "⏱"
    case .running: "◌"
    case .neverRan: "·"
    case .ok: "✓"
    case .unknown: "?"
    }
  }

  var style: Style {
    switch self {
    case .failing: Style(.failing, .bold)
    case .stopped: Style(.stopped, .bold)
    case .stuck, .retrying, .overdue, .late: Style(.warning)
    case .running: Style(.running)
    case .neverRan, .unknown: Style(.dim)
    case .ok: Style(.good)
    }
  }

  package var word: Wording {
    switch self {
    case .failing: Wording("failing", "失败")
    case .stopped: Wording("stopped", "已停止")
    case .stuck: Wording("stuck", "卡住")
    case .retrying: Wording("retrying", "重试中")
    case .overdue: Wording("overdue", "逾期")
    case .late: Wording("late", "延迟")
    case .running: Wording("running", "同步中")
    case .neverRan: Wording("never ran", "未同步")
    case .ok: Wording("ok", "正常")
    case .unknown: Wording("unknown", "未知")
    }
  }
}
