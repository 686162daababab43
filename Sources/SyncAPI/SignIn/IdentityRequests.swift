import Signing
import SyncLog

/// Writes the requests to IAM, which go to its endpoint and nowhere else.
struct IdentityRequests: Sendable {
  let endpoint: Endpoint

  /// A sign-in by password for one project. The answer's catalog is left out: it can be too large for gateways.
  func signIn(_ login: PasswordLogin, project: ProjectChoice) -> Outgoing {
    let user: JSONValue = [
      "name": .string(login.user), "password": .string(login.password), "domain": ["name": .string(login.domain)],
    ]
    let identity: JSONValue = ["methods": ["password"], "password": ["user": user]]
    let body: JSONValue = ["auth": ["identity": identity, "scope": scope(project, domain: login.domain)]]
    return Outgoing(
      method: "POST", url: endpoint.origin + endpoint.basePath + "/v3/auth/tokens?nocatalog=true",
      headers: [("Host", endpoint.authority), ("Content-Type", "application/json;charset=utf8")] + Outgoing.unsigned,
      body: Array(body.jsonText().utf8))
  }

  /// The account's projects of that name; `now` in epoch milliseconds.
  func projects(named name: String, proof: Pass.Proof, now: Int64) -> Outgoing {
    .get(
      endpoint, path: endpoint.basePath + "/v3/projects", query: [("name", name)],
      headers: [("Content-Type", "application/json")], proof: proof, now: now)
  }

  private func scope(_ project: ProjectChoice, domain: String) -> JSONValue {
    switch project {
    case .id(let id): ["project": ["id": .string(id)]]
    case .named(let name): ["project": ["name": .string(name)]]
    case .any: ["domain": ["name": .string(domain)]]
    }
  }
}
