/// What an address means: the calls of the service, and those of IAM.
enum Route: Equatable {
  case list(project: String)
  case task(project: String, id: String)
  /// Set-up: the instances of the service in a project.
  case instances(project: String)
  /// Set-up: an instance's workspaces.
  case workspaces(project: String, instance: String)
  /// Set-up: a workspace's data connections.
  case dataConnections(project: String)
  /// Set-up: one data connection.
  case dataConnection(project: String, id: String)
  /// IAM: a sign-in.
  case tokens
  /// IAM: temporary keys.
  case securityTokens
  /// IAM: the account's projects, by name.
  case projects
  /// IAM: the projects that the caller may enter.
  case ownProjects
  /// A server's metadata: a session's token.
  case metadataToken
  /// A server's metadata: temporary keys.
  case metadataKey
  /// A server's metadata: where it is.
  case metadataDescription

  /// Nil for an address that isn't documented.
  init?(path: Substring) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    guard path.hasPrefix("/"), let route = Self.service(parts) ?? Self.identity(parts) ?? Self.metadata(parts) else {
      return nil
    }
    self = route
  }

  private static func service(_ parts: [String]) -> Self? {
    guard parts.count > 2, parts[0] == "v1" else { return nil }
    let call = parts[2...]
    if call == ["instances"] { return .instances(project: parts[1]) }
    if call == ["data-connections"] { return .dataConnections(project: parts[1]) }
    if call.count == 2, call.first == "data-connections" { return .dataConnection(project: parts[1], id: parts[3]) }
    if call.count == 2, call.first == "workspaces" { return .workspaces(project: parts[1], instance: parts[3]) }
    if call == ["security", "member-sync-tasks"] { return .list(project: parts[1]) }
    guard call.count == 3, call.prefix(2) == ["security", "member-sync-tasks"], !parts[4].isEmpty else { return nil }
    return .task(project: parts[1], id: parts[4])
  }

  private static func identity(_ parts: [String]) -> Self? {
    switch parts {
    case ["v3", "auth", "tokens"]: .tokens
    case ["v3.0", "OS-CREDENTIAL", "securitytokens"]: .securityTokens
    case ["v3", "projects"]: .projects
    case ["v3", "auth", "projects"]: .ownProjects
    default: nil
    }
  }

  private static func metadata(_ parts: [String]) -> Self? {
    switch parts {
    case ["meta-data", "latest", "api", "token"]: .metadataToken
    case ["openstack", "latest", "securitykey"]: .metadataKey
    case ["openstack", "latest", "meta_data.json"]: .metadataDescription
    default: nil
    }
  }

  /// The one method that the address takes.
  var method: String {
    switch self {
    case .tokens, .securityTokens: "POST"
    case .metadataToken: "PUT"
    case .list, .task, .instances, .workspaces, .dataConnections, .dataConnection, .projects, .ownProjects,
      .metadataKey, .metadataDescription:
      "GET"
    }
  }

  /// Whether the call is about the workspace that a header names.
  var needsWorkspace: Bool {
    switch self {
    case .list, .task, .dataConnections, .dataConnection: true
    case .instances, .workspaces, .tokens, .securityTokens, .projects, .ownProjects, .metadataToken, .metadataKey,
      .metadataDescription:
      false
    }
  }

  /// The project that the address names; nil for IAM's and the metadata's.
  var project: String? {
    switch self {
    case .list(let project), .task(let project, _), .instances(let project), .workspaces(let project, _),
      .dataConnections(let project), .dataConnection(let project, _):
      project
    case .tokens, .securityTokens, .projects, .ownProjects, .metadataToken, .metadataKey, .metadataDescription: nil
    }
  }

  /// The limit that one user's calls of the address have together with those of its kind; nil where there is none.
  var limit: CallLimit.Kind? {
    switch self {
    case .list, .task: .tasks
    case .instances: .instances
    case .workspaces: .workspaces
    case .dataConnections, .dataConnection: .connections
    case .tokens, .securityTokens, .projects, .ownProjects, .metadataToken, .metadataKey, .metadataDescription: nil
    }
  }
}
