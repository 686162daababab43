/// The texts of a task in the order in which they lie in its buffer: first those that a filter searches, then the rest.
enum TextField: Int, CaseIterable {
  case id, clusterName, dataConnectionName, clusterType, syncStatus, scheduleStatus, createUser, updateUser, clusterID
  case dataConnectionID, syncMessage
  case dataConnectionWorkspace, instanceID, projectID, domainID, schedulePeriod

  /// How many of them a filter searches.
  static let searchedCount = 11
}
