import SyncLog

/// The metadata service of a server in the cloud, with and without sessions.
extension DemoService {
  /// The answer to a call of the metadata service's; where the demo isn't one, its addresses are unknown.
  func describe(_ route: Route, _ request: Received, at now: Int64) async -> Answer {
    guard metadata != .absent else { return .unknownPath }
    if route == .metadataToken { return await session(request, at: now) }
    guard await isAdmitted(request, at: now) else { return .metadata(401, "Unauthorized") }
    guard route == .metadataKey else { return Answer(200, body: Array(description.jsonText().utf8)) }
    guard metadata != .agencyless else { return .metadata(404, "Please configure Cloud Service Agency first") }
    let held = await gatekeeper.keys.issue(to: account.server, at: now, seconds: Lifetime.day)
    return Answer(200, body: Array(json(of: held).jsonText().utf8))
  }

  private func session(_ request: Received, at now: Int64) async -> Answer {
    let life = request.header("x-metadata-token-ttl-seconds").flatMap { Int($0) }
    guard let life, MetadataDesk.lives.contains(life) else { return .metadata(400, "Bad Request") }
    return .metadata(200, await sessions.issue(seconds: life, at: now))
  }

  /// A session's token must be right where there is one, and there must be one where the service wants it.
  private func isAdmitted(_ request: Received, at now: Int64) async -> Bool {
    guard let token = request.header("x-metadata-token") else { return metadata != .tokens }
    return await sessions.isKnown(token, at: now)
  }

  private var description: JSONValue {
    [
      "uuid": .string(account.server.id), "name": "demo-server", "hostname": "demo-server",
      "project_id": .string(world.identity.projectID), "region_id": .string(DemoIdentity.projectName),
      "availability_zone": .string(DemoIdentity.projectName + "a"),
    ]
  }
}

extension Answer {
  /// The metadata service speaks plain text.
  fileprivate static func metadata(_ status: Int, _ text: String) -> Self {
    Self(status, body: Array(text.utf8), contentType: "text/plain")
  }
}
