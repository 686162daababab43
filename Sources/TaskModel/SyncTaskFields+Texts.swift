extension SyncTaskFields {
  /// A text by its place in a packed task.
  subscript(field: TextField) -> String? {
    get { read(field) }
    set { self[keyPath: Self.path(of: field)] = newValue }
  }

  /// Without a key path, which would be slow for each text of each poll.
  private func read(_ field: TextField) -> String? {
    switch field {
    case .clusterName: clusterName
    case .dataConnectionName: dataConnectionName
    case .clusterType: clusterType
    case .syncStatus: syncStatus
    case .scheduleStatus: scheduleStatus
    case .createUser: createUser
    case .updateUser: updateUser
    case .id: id
    case .clusterID: clusterID
    case .dataConnectionID: dataConnectionID
    case .syncMessage: syncMessage
    case .dataConnectionWorkspace: dataConnectionWorkspace
    case .instanceID: instanceID
    case .projectID: projectID
    case .domainID: domainID
    case .schedulePeriod: schedulePeriod
    }
  }

  private static func path(of field: TextField) -> WritableKeyPath<SyncTaskFields, String?> {
    switch field {
    case .clusterName: \.clusterName
    case .dataConnectionName: \.dataConnectionName
    case .clusterType: \.clusterType
    case .syncStatus: \.syncStatus
    case .scheduleStatus: \.scheduleStatus
    case .createUser: \.createUser
    case .updateUser: \.updateUser
    case .id: \.id
    case .clusterID: \.clusterID
    case .dataConnectionID: \.dataConnectionID
    case .syncMessage: \.syncMessage
    case .dataConnectionWorkspace: \.dataConnectionWorkspace
    case .instanceID: \.instanceID
    case .projectID: \.projectID
    case .domainID: \.domainID
    case .schedulePeriod: \.schedulePeriod
    }
  }
}
