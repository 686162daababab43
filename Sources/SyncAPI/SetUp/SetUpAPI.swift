package import TaskModel

/// The reads that a set-up needs: projects at IAM, instances and workspaces at the service. Never polled.
package struct SetUpAPI: Sendable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What every call fails with.
  package typealias Failure = FetchFailure

  /// The account's projects that can be used, those of that name where one is given.
  package var projects: @Sendable (_ name: String?) async throws(FetchFailure) -> [ProjectEntry]
  /// The project's instances of DataArts Studio.
  package var instances: @Sendable (_ projectID: String) async throws(FetchFailure) -> [InstanceEntry]
  /// The workspaces of one instance.
  package var workspaces:
    @Sendable (_ projectID: String, _ instanceID: String) async throws(FetchFailure) -> [WorkspaceEntry]
  /// The clusters' data connections of one workspace.
  package var dataConnections:
    @Sendable (_ projectID: String, _ workspace: String) async throws(FetchFailure) -> [DataConnectionEntry]
  package var shutdown: @Sendable () async -> Void

  package init(
    projects: @escaping @Sendable (_ name: String?) async throws(FetchFailure) -> [ProjectEntry],
    instances: @escaping @Sendable (_ projectID: String) async throws(FetchFailure) -> [InstanceEntry],
    workspaces:
      @escaping @Sendable (_ projectID: String, _ instanceID: String) async throws(FetchFailure) ->
      [WorkspaceEntry],
    dataConnections:
      @escaping @Sendable (_ projectID: String, _ workspace: String) async throws(FetchFailure) ->
      [DataConnectionEntry],
    shutdown: @escaping @Sendable () async -> Void
  ) {
    self.projects = projects
    self.instances = instances
    self.workspaces = workspaces
    self.dataConnections = dataConnections
    self.shutdown = shutdown
  }
}
