import SyncAPI

/// The way to the service while it is set up.
struct ServiceReach: Sendable {
  /// Of a project and a workspace that aren't known yet.
  let connection: Connection
  let reads: SetUpAPI

  /// The same for the project that was chosen.
  func connection(projectID: String) throws(ConnectionProblem) -> Connection {
    try Connection(
      endpoint: connection.endpoint, projectID: projectID, workspace: "none", credentials: connection.credentials,
      settings: connection.settings, iamEndpoint: connection.iamEndpoint, agency: connection.agency,
      usesTemporaryKeys: connection.usesTemporaryKeys, transport: connection.transport)
  }
}
