/// Everything that is needed to ask what there is to watch: as a `Connection`, but before there is a workspace, and
/// often before there is a project.
package struct SetUpConnection: Sendable, Equatable {
  /// What the reads go out by; its workspace is none.
  let connection: Connection
  /// The project that a sign-in by password is for at first, where it is known or likely.
  let hint: ProjectChoice?

  /// `iamEndpoint` is needed for the list of projects, and for a sign-in by password.
  package init(
    endpoint: Endpoint, iamEndpoint: Endpoint?, credentials: Credentials, project hint: ProjectChoice? = nil,
    language: String? = nil, settings: ListSettings? = nil, transport: Transport = Transport(),
    agency: Agency? = nil, usesTemporaryKeys: Bool = false
  ) throws(ConnectionProblem) {
    let base = try Connection(
      endpoint: endpoint, projectID: "none", workspace: "none", credentials: credentials, language: language,
      settings: settings, iamEndpoint: iamEndpoint, agency: agency, usesTemporaryKeys: usesTemporaryKeys,
      transport: transport)
    connection = base.about(.any)
    self.hint = hint
  }
}
