import Signing

/// Everything that is needed to ask the service: where, for which project and workspace, as whom, within which bounds.
package struct Connection: Sendable, Equatable {
  package let endpoint: Endpoint
  /// Where tokens come from, and projects are known by name; nil where neither is needed.
  package let iamEndpoint: Endpoint?
  package private(set) var project: ProjectChoice
  package let workspace: String
  package let credentials: Credentials
  /// `en-us` or `zh-cn`: in which language the service words its messages; nil leaves it to the service.
  package let language: String?
  package let settings: ListSettings
  /// How requests get there: whom TLS trusts, and which proxies are used.
  package let transport: Transport

  /// Blanks and line ends around the texts are dropped: they come with pasting. The project's name counts only where
  /// its id isn't given.
  package init(
    endpoint: Endpoint, projectID: String?, workspace: String, credentials: Credentials, language: String? = nil,
    settings: ListSettings? = nil, projectName: String? = nil, iamEndpoint: Endpoint? = nil,
    transport: Transport = Transport()
  ) throws(ConnectionProblem) {
    self.endpoint = endpoint
    self.iamEndpoint = iamEndpoint
    self.transport = transport
    project = try Self.project(id: projectID, name: projectName)
    self.workspace = try Self.text(workspace, "workspace")
    self.credentials = try Self.checked(credentials)
    self.language = try language.map { text throws(ConnectionProblem) in try Self.text(text, "language") }
    self.settings = settings ?? ListSettings(for: endpoint)
    if let problem = self.settings.problem { throw problem }
    if needsIAM, iamEndpoint == nil { throw ConnectionProblem("iam_endpoint", "it is missing") }
  }

  /// Whether anything has to be asked of IAM before the service can be asked.
  package var needsIAM: Bool {
    if case .named = project { true } else { credentials.isRenewable }
  }

  /// The same for another project.
  func about(_ project: ProjectChoice) -> Connection {
    var other = self
    other.project = project
    return other
  }

  private static func project(id: String?, name: String?) throws(ConnectionProblem) -> ProjectChoice {
    if id == nil, let name { return .named(try text(name, "project_name")) }
    let id = try text(id ?? "", "project_id")
    guard RequestBuilder.isSegment(id) else {
      throw ConnectionProblem("project_id", "'\(id)' can't be the id of a project")
    }
    return .id(id)
  }

  private static func checked(_ credentials: Credentials) throws(ConnectionProblem) -> Credentials {
    switch credentials {
    case .token(let token): return .token(try text(token, "token"))
    case .accessKey(let key):
      return .accessKey(
        AccessKey(
          id: try text(key.id, "ak"), secret: try text(key.secret, "sk"),
          securityToken: try key.securityToken.map { token throws(ConnectionProblem) in
            try text(token, "security_token")
          }))
    case .password(let login):
      return .password(
        PasswordLogin(
          domain: try text(login.domain, "domain"), user: try text(login.user, "user"),
          password: try text(login.password, "password")))
    }
  }

  /// `raw` without blanks around it, fit to be sent as a header. The message never repeats it: it may be a secret.
  private static func text(_ raw: String, _ setting: String) throws(ConnectionProblem) -> String {
    let start = raw.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex
    let text = String(start[..<end])
    guard !text.isEmpty else { throw ConnectionProblem(setting, "it is missing") }
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw ConnectionProblem(setting, "it holds a line end or another control character")
    }
    return text
  }
}
