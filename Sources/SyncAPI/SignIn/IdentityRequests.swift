import Signing
import SyncLog

/// Writes the requests to IAM, which go to its endpoint and nowhere else.
struct IdentityRequests: Sendable {
  /// How long temporary keys are asked for, in seconds; IAM grants a quarter of an hour to a day.
  private static let duration = 21_600
  private static let json = [("Content-Type", "application/json;charset=utf8")]

  let endpoint: Endpoint

  /// A sign-in by password for one project, with a passcode where the user needs one. The answer's catalog is left out:
  /// it can be too large for gateways.
  func signIn(_ login: PasswordLogin, passcode: String?, project: ProjectChoice) -> Outgoing {
    let user: JSONValue = [
      "name": .string(login.user), "password": .string(login.password), "domain": ["name": .string(login.domain)],
    ]
    var identity = JSONObject([
      .init(key: "methods", value: ["password"]), .init(key: "password", value: ["user": user]),
    ])
    if let passcode, let factor = login.secondFactor {
      identity["methods"] = ["password", "totp"]
      identity["totp"] = ["user": ["id": .string(factor.userID), "passcode": .string(passcode)]]
    }
    return token(identity, scope: scope(project, domain: ["name": .string(login.domain)]), proof: nil)
  }

  /// A token of an agency for one project, by the token of a user whom the agency trusts.
  func token(of agency: Agency, by token: String, project: ProjectChoice) -> Outgoing {
    let identity = JSONObject([
      .init(key: "methods", value: ["assume_role"]), .init(key: "assume_role", value: .object(Self.role(agency))),
    ])
    return self.token(identity, scope: scope(project, domain: .object(Self.domain(agency))), proof: .token(token))
  }

  /// Temporary keys, of an agency or of the user who proves to be one; `now` in epoch milliseconds.
  func keys(of agency: Agency?, by proof: Pass.Proof, now: Int64) -> Outgoing {
    let duration = JSONObject.Member(key: "duration_seconds", value: .number(String(Self.duration)))
    let identity: JSONValue
    if let agency {
      let role = JSONObject(Self.role(agency).members + [duration])
      identity = ["methods": ["assume_role"], "assume_role": .object(role)]
    } else {
      // IAM reads the token in either place; others may read it in one of them only.
      let token: [JSONObject.Member] =
        if case .token(let text) = proof { [.init(key: "id", value: .string(text))] } else { [] }
      identity = ["methods": ["token"], "token": .object(JSONObject(token + [duration]))]
    }
    let body: JSONValue = ["auth": ["identity": identity]]
    return .made(
      "POST", endpoint, path: endpoint.basePath + "/v3.0/OS-CREDENTIAL/securitytokens", headers: Self.json,
      body: Array(body.jsonText().utf8), proof: proof, now: now)
  }

  /// The account's projects of that name; `now` in epoch milliseconds.
  func projects(named name: String, proof: Pass.Proof, now: Int64) -> Outgoing {
    .get(
      endpoint, path: endpoint.basePath + "/v3/projects", query: [("name", name)],
      headers: [("Content-Type", "application/json")], proof: proof, now: now)
  }

  private func token(_ identity: JSONObject, scope: JSONValue, proof: Pass.Proof?) -> Outgoing {
    let body: JSONValue = ["auth": ["identity": .object(identity), "scope": scope]]
    return .made(
      "POST", endpoint, path: endpoint.basePath + "/v3/auth/tokens", query: [("nocatalog", "true")],
      headers: Self.json, body: Array(body.jsonText().utf8), proof: proof, now: 0)
  }

  private func scope(_ project: ProjectChoice, domain: JSONValue) -> JSONValue {
    switch project {
    case .id(let id): ["project": ["id": .string(id)]]
    case .named(let name): ["project": ["name": .string(name)]]
    case .any: ["domain": domain]
    }
  }

  private static func role(_ agency: Agency) -> JSONObject {
    JSONObject([.init(key: "agency_name", value: .string(agency.name))] + account(agency, "domain_"))
  }

  private static func domain(_ agency: Agency) -> JSONObject { JSONObject(account(agency, "")) }

  private static func account(_ agency: Agency, _ prefix: String) -> [JSONObject.Member] {
    let (name, value) = agency.domainID.map { ("id", $0) } ?? ("name", agency.domainName ?? "")
    return [.init(key: prefix + name, value: .string(value))]
  }
}
