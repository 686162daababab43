import SyncAPI

/// All of a connection but the workspace, which may still have to be found.
struct ConnectionPlan: Sendable {
  let endpoint: Endpoint
  let iamEndpoint: Endpoint?
  let projectID: String?
  let projectName: String?
  let credentials: Credentials
  let agency: Agency?
  let usesTemporaryKeys: Bool
  let language: String?
  let settings: ListSettings
  let transport: Transport
  /// Where all that is asked by this plan signs in, once for all of it.
  let desk = SignInDesk(clock: .system)

  /// The connection for the tasks that one workspace shows.
  func connection(workspace: String) throws(ConnectionProblem) -> Connection {
    try Connection(
      endpoint: endpoint, projectID: projectID, workspace: workspace, credentials: credentials, language: language,
      settings: settings, projectName: projectName, iamEndpoint: iamEndpoint, agency: agency,
      usesTemporaryKeys: usesTemporaryKeys, transport: transport)
  }

  /// The connection by which the workspace is found.
  func setUpConnection() throws(ConnectionProblem) -> SetUpConnection {
    try SetUpConnection(
      endpoint: endpoint, iamEndpoint: iamEndpoint, credentials: credentials,
      project: projectID.map { .id($0) } ?? projectName.map { .named($0) }, language: language, settings: settings,
      transport: transport, agency: agency, usesTemporaryKeys: usesTemporaryKeys)
  }
}
