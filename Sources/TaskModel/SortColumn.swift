/// What a list can be sorted by.
package enum SortColumn: String, CaseIterable, Sendable {
  /// By severity: what needs a person comes first.
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
  case streak
  /// The API's `SYNC_TIME`.
  case syncTime = "sync-time"
  /// The API's `CREATE_TIME`.
  case createTime = "create-time"
  /// The API's `UPDATE_TIME`.
  case updateTime = "update-time"

  /// Whether it depends on how tasks stand, and not on the service's answer alone.
  var usesStandings: Bool {
    switch self {
    case .worst, .status, .since, .next: true
    case .clusterName, .clusterType, .context, .schedule, .cause, .streak, .syncTime, .createTime, .updateTime: false
    }
  }
}
