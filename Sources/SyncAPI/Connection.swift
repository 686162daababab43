import Signing

/// Everything that is needed to ask the service: where, for which project and workspace, as whom, within which bounds.
package struct Connection: Sendable, Equatable {
  package let endpoint: Endpoint
  package let projectID: String
  package let workspace: String
  package let credentials: Credentials
  /// `en-us` or `zh-cn`: in which language the service words its messages; nil leaves it to the service.
  package let language: String?
  package let settings: ListSettings

  /// Blanks and line ends around the texts are dropped: they come with pasting.
  package init(
    endpoint: Endpoint, projectID: String, workspace: String, credentials: Credentials, language: String? = nil,
    settings: ListSettings? = nil
  ) throws(ConnectionProblem) {
    self.endpoint = endpoint
    self.projectID = try Self.text(projectID, "project_id")
    self.workspace = try Self.text(workspace, "workspace")
    self.credentials = try Self.checked(credentials)
    self.language = try language.map { text throws(ConnectionProblem) in try Self.text(text, "language") }
    self.settings = settings ?? ListSettings(for: endpoint)
    if let problem = self.settings.problem { throw problem }
    guard RequestBuilder.isSegment(self.projectID) else {
      throw ConnectionProblem("project_id", "'\(self.projectID)' can't be the id of a project")
    }
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
