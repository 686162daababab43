extension SyncTaskFields {
  /// A text by its place in a packed task.
  subscript(field: TextField) -> String? {
    get { self[keyPath: Self.path(of: field)] }
    set { self[keyPath: Self.path(of: field)] = newValue }
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
