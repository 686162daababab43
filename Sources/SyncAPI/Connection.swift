/// Everything that is needed to ask the service: where, for which project and workspace, as whom, within which bounds.
package struct Connection: Sendable, Equatable {
  package let endpoint: Endpoint
  /// Where tokens come from, and projects are known by name; nil where neither is needed.
  package let iamEndpoint: Endpoint?
  package private(set) var project: ProjectChoice
  package let workspace: String
  package let credentials: Credentials
  /// The agency that is acted as; nil for the user's own right.
  package let agency: Agency?
  /// Whether requests are signed with temporary keys, which IAM makes of what `credentials` bring.
  package let usesTemporaryKeys: Bool
  /// `en-us` or `zh-cn`: in which language the service words its messages; nil leaves it to the service.
  package let language: String?
  package let settings: ListSettings
  /// How requests get there: whom TLS trusts, and which proxies are used.
  package let transport: Transport

  /// Blanks and line ends around the texts are dropped: they come with pasting. The project's name counts only where
  /// its id isn't given.
  package init(
    endpoint: Endpoint, projectID: String?, workspace: String, credentials: Credentials, language: String? = nil,
    settings: ListSettings? = nil, projectName: String? = nil, iamEndpoint: Endpoint? = nil, agency: Agency? = nil,
    usesTemporaryKeys: Bool = false, transport: Transport = Transport()
  ) throws(ConnectionProblem) {
    self.endpoint = endpoint
    self.iamEndpoint = iamEndpoint
    project = try Self.project(id: projectID, name: projectName)
    self.workspace = try HeaderText.checked(workspace, "workspace")
    self.credentials = try credentials.checked()
    self.agency = try agency?.checked()
    self.usesTemporaryKeys = usesTemporaryKeys
    self.transport = transport
    self.language = try HeaderText.checked(optional: language, "language")
    self.settings = settings ?? ListSettings(for: endpoint)
    if let problem = self.settings.problem ?? transport.problem { throw problem }
    try Self.check(endpoint, "endpoint")
    if let iamEndpoint { try Self.check(iamEndpoint, "iam_endpoint") }
    if needsIAM, iamEndpoint == nil { throw ConnectionProblem("iam_endpoint", "it is missing") }
  }

  /// Whether anything has to be asked of IAM before the service can be asked.
  package var needsIAM: Bool {
    if case .named = project { return true }
    if case .password = credentials { return true }
    return agency != nil || usesTemporaryKeys
  }

  /// The same for another project.
  func about(_ project: ProjectChoice) -> Connection {
    var other = self
    other.project = project
    return other
  }

  /// The one other host that may be asked in plain http hands out keys, and is to be shown none.
  private static func check(_ endpoint: Endpoint, _ setting: String) throws(ConnectionProblem) {
    guard !endpoint.isSecure, !endpoint.isLoopback else { return }
    throw ConnectionProblem(setting, "plain http would send the sign-in readable to everyone")
  }

  private static func project(id: String?, name: String?) throws(ConnectionProblem) -> ProjectChoice {
    if id == nil, let name { return .named(try HeaderText.checked(name, "project_name")) }
    let id = try HeaderText.checked(id ?? "", "project_id")
    guard RequestBuilder.isSegment(id) else {
      throw ConnectionProblem("project_id", "'\(id)' can't be the id of a project")
    }
    return .id(id)
  }
}
