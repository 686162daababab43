/// The names of the list call's query parameters.
package enum WireParameter: String, CaseIterable, Sendable {
  case limit = "limit"
  case offset = "offset"
  case clusterType = "cluster_type"
  case clusterName = "cluster_name"
  case syncStatus = "sync_status"
  case scheduleStatus = "schedule_status"
  case orderBy = "order_by"
  case orderByAscending = "order_by_asc"
}
