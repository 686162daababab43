import SyncLog

extension DemoService {
  /// The answer to a sign-in: a token, or why there is none.
  func signIn(_ request: Received, at now: Int64) async -> Answer {
    guard request.body.count <= Received.bodyLimit else { return .tooLong }
    guard let asked = SignInRequest(body: request.body) else { return .badSignIn }
    if let other = asked.methods.first(where: { $0 != "password" }) { return .unknownMethod(other) }
    let known = gatekeeper.credentials
    guard asked.methods == ["password"], asked.user == known.user, asked.password == known.password,
      [known.domain, world.identity.domainID].contains(asked.domain)
    else { return .wrongPassword }
    let project: DemoProject?
    do { project = try self.project(of: asked.scope) } catch { return .unknownProject(error.name) }
    let hasCatalog = !query(request).contains { $0 == "nocatalog" && ["", "true"].contains($1) }
    let catalog = hasCatalog ? catalog(at: origin(of: request)) : nil as JSONValue?
    return await issue(for: project, at: now, catalog: catalog)
  }

  /// The account's projects, those of a name where one is asked for.
  func projects(_ request: Received) -> Answer {
    let name = query(request).first { $0.0 == "name" }?.1
    let found = projects.filter { name == nil || $0.name == name }
    let itself = origin(of: request) + request.target
    return .iam(
      200,
      [
        "links": ["self": .string(itself), "previous": nil, "next": nil],
        "projects": .array(found.map { json(of: $0, links: itself) }),
      ])
  }

  /// The project that a token is asked for, nil for the account as a whole.
  private func project(of scope: SignInRequest.Scope) throws(UnknownProject) -> DemoProject? {
    switch scope {
    case .other: return nil
    case .projectID(let id):
      guard let found = projects.first(where: { $0.id == id }) else { throw UnknownProject(name: id) }
      return found
    case .projectName(let name):
      guard let found = projects.first(where: { $0.name == name }) else { throw UnknownProject(name: name) }
      return found
    }
  }

  /// A scope that isn't the account's.
  private struct UnknownProject: Error {
    let name: String
  }

  private func issue(for project: DemoProject?, at now: Int64, catalog: JSONValue?) async -> Answer {
    let isForProject = project?.id == world.identity.projectID
    let (token, grant) = await gatekeeper.desk.issue(at: now, isForProject: isForProject)
    var body = JSONObject([
      .init(key: "methods", value: ["password"]),
      .init(key: "expires_at", value: .string(UTCStamp.text(grant.expiry))),
      .init(key: "issued_at", value: .string(UTCStamp.text(now))),
      .init(key: "user", value: user),
      .init(key: "roles", value: [["id": "0", "name": "te_admin"]]),
    ])
    body["project"] = project.map {
      ["id": .string($0.id), "name": .string($0.name), "domain": domain]
    }
    if project == nil { body["domain"] = domain }
    if let catalog { body["catalog"] = catalog }
    var answer = Answer.iam(201, ["token": .object(body)])
    answer.headers = [("X-Subject-Token", token)]
    return answer
  }

  private var domain: JSONValue {
    ["id": .string(world.identity.domainID), "name": .string(gatekeeper.credentials.domain)]
  }

  private var user: JSONValue {
    [
      "id": .string(world.identity.userID), "name": .string(gatekeeper.credentials.user), "domain": domain,
      "password_expires_at": "",
    ]
  }

  private func catalog(at origin: String) -> JSONValue {
    let endpoint: JSONValue = [
      "interface": "public", "region": "*", "region_id": "*", "url": .string(origin + "/v3"),
    ]
    return [["type": "iam", "name": "iam", "endpoints": [endpoint]]]
  }

  private func origin(of request: Received) -> String { "http://" + (request.header("host") ?? "") }

  private func json(of project: DemoProject, links: String) -> JSONValue {
    [
      "id": .string(project.id), "name": .string(project.name), "domain_id": .string(world.identity.domainID),
      "parent_id": .string(world.identity.domainID), "is_domain": false, "enabled": true, "description": "",
      "links": ["self": .string(links)],
    ]
  }

  private func query(_ request: Received) -> [(String, String)] {
    request.query.split(separator: "&").compactMap { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentDecoding.text(sides[0]) else { return nil }
      return PercentDecoding.text(sides.count > 1 ? sides[1] : "").map { (name, $0) }
    }
  }
}
