import Dashboard
import SyncLog

/// The headings of the table, in its order.
enum TableHead: CaseIterable {
  case status, context, cluster, since, next, cause

  var wording: Wording {
    switch self {
    case .status: Wording("STATUS", "状态")
    case .context: Wording("CONTEXT", "上下文")
    case .cluster: Wording("CLUSTER", "集群")
    case .since: Wording("SINCE", "开始于")
    case .next: Wording("NEXT", "下次")
    case .cause: Wording("CAUSE", "原因")
    }
  }

  /// The headings of a table; that of contexts only where there are several.
  static func shown(withContexts: Bool) -> [TableHead] { allCases.filter { withContexts || $0 != .context } }

  /// What stands under `next` for a run that is due.
  static let now = Wording("now", "现在")
  /// What stands for a task of which nothing has a name.
  static let noName = Wording("(no name)", "（无名称）")
}
