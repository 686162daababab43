import Signing

/// Writes the requests of a set-up, each of one page.
struct SetUpRequests: Sendable {
  /// Which part of a list.
  struct Part: Sendable {
    /// Entries before it.
    let offset: Int
    /// Pages before it.
    let page: Int
    /// Entries in the whole list, once a page told.
    let total: Int?
  }

  /// Entries that are asked for at once: what the service gives when it isn't told.
  static let length = 20
  /// The same of projects, which come in one page as a rule.
  static let projects = 1000
  /// Connections that come without a limit.
  private static let connections = 200

  let connection: Connection

  /// Projects of the account, or with `own` those that the user can enter.
  func projects(
    _ name: String?, own: Bool, at iam: Endpoint, _ part: Part, pass: Pass, now: Int64
  ) -> Outgoing {
    let page = [("page", String(part.page + 1)), ("per_page", String(Self.projects))]
    let query = own ? [] : page + [("enabled", "true")] + (name.map { [("name", $0)] } ?? [])
    return .get(
      iam, path: iam.basePath + (own ? "/v3/auth/projects" : "/v3/projects"), query: query,
      headers: [("Content-Type", "application/json")], proof: pass.proof, now: now)
  }

  func instances(_ part: Part, pass: Pass, now: Int64) -> Outgoing {
    service(["instances"], query: Self.range(part), pass: pass, now: now)
  }

  func workspaces(_ instance: String, _ part: Part, pass: Pass, now: Int64) -> Outgoing {
    service(["workspaces", instance], query: Self.range(part), pass: pass, now: now)
  }

  /// All connections that come without a limit, then the rest of them. A limit that is as the total is left out by the
  /// service, which gives a wrong part then.
  func dataConnections(_ workspace: String, _ part: Part, pass: Pass, now: Int64) -> Outgoing {
    let limit = Self.connections == part.total ? Self.connections - 1 : Self.connections
    let query = part.offset == 0 ? [] : [("limit", String(limit)), ("offset", String(part.offset))]
    return service(["data-connections"], query: query, more: [("workspace", workspace)], pass: pass, now: now)
  }

  private static func range(_ part: Part) -> [(String, String)] {
    [("limit", String(length)), ("offset", String(part.offset))]
  }

  private func service(
    _ path: [String], query: [(String, String)], more: [(String, String)] = [], pass: Pass, now: Int64
  ) -> Outgoing {
    let segments = ["v1", pass.projectID] + path
    let headers = more + [("X-Project-Id", pass.projectID), ("Content-Type", "application/json")]
    return .get(
      connection.endpoint,
      path: connection.endpoint.basePath + segments.map { "/" + PercentEncoding.encode($0) }.joined(), query: query,
      headers: headers + (connection.language.map { [("X-Language", $0)] } ?? []), proof: pass.proof, now: now)
  }
}
