/// What a list can be sorted by.
package enum SortColumn: String, CaseIterable, Sendable {
  /// By severity: what needs a person comes first, and what somebody has taken on behind all other problems.
  case worst
  /// By the name of the state.
  case status
  /// The API's `CLUSTER_NAME`.
  case clusterName = "cluster-name"
  case clusterType = "cluster-type"
  /// By the name of the context that the task is seen in.
  case context
  case schedule
  /// By the cause's class, and by its words within a class.
  case cause
  case since
  case next
  /// By how late the run is that is late or was missed, the latest first.
  case overdue
  case streak
  /// By how many of the last runs failed, the most first.
  case runs
  /// The API's `SYNC_TIME`.
  case syncTime = "sync-time"
  /// The API's `CREATE_TIME`.
  case createTime = "create-time"
  /// The API's `UPDATE_TIME`.
  case updateTime = "update-time"

  /// Whether it depends on how tasks stand, and not on the service's answer alone.
  var usesStandings: Bool {
    switch self {
    case .worst, .status, .since, .next, .overdue: true
    case .clusterName, .clusterType, .context, .schedule, .cause, .streak, .runs, .syncTime, .createTime, .updateTime:
      false
    }
  }
}
