/// The names of the API's JSON members: the one place that spells them, for whoever reads or writes answers.
package enum WireField: String, CaseIterable, Sendable {
  case id = "id"
  case projectID = "project_id"
  case domainID = "domain_id"
  case instanceID = "instance_id"
  case dataConnectionWorkspace = "data_connection_workspace"
  case clusterType = "cluster_type"
  case dataConnectionID = "data_connection_id"
  case dataConnectionName = "data_connection_name"
  case clusterID = "cluster_id"
  case clusterName = "cluster_name"
  case scheduleStartHour = "schedule_start_hour"
  case scheduleEndHour = "schedule_end_hour"
  case schedulePeriod = "schedule_period"
  case scheduleInterval = "schedule_interval"
  case scheduleStatus = "schedule_status"
  case syncStatus = "sync_status"
  case syncMessage = "sync_msg"
  case syncTime = "sync_time"
  case createTime = "create_time"
  case updateTime = "update_time"
  case createUser = "create_user"
  case updateUser = "update_user"

  /// The members of a list answer.
  package static let tasks = "tasks"
  package static let total = "total"
  /// An envelope that single tasks aren't documented to come in, but that is tolerated.
  static let task = "task"
}
