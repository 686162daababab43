/// Further identities of a demo's account, for clients that sign in by more than a password: made from the seed.
package struct DemoIdentities: Sendable, Equatable {
  /// The id of the user that clients are told.
  package let userID: String
  package let domainID: String
  /// The project with the tasks.
  package let projectName: String
  /// The user with a second factor.
  package let mfaUser: String
  package let mfaUserID: String
  package let mfaPassword: String
  /// The second factor's secret in Base32, as authenticator apps take it.
  package let mfaSecret: String
  /// The agency of the account that its users may act as.
  package let agency: String
  /// Ids of the instances, as they are listed: the one with the tasks first, the frozen one last.
  package let instances: [String]
  /// The workspaces of each of them.
  package let workspaces: [[String]]
  /// The address of the metadata service, nil where there is none.
  package let metadataEndpoint: String?

  private let factor: TimePasscode

  init(_ service: DemoService, port: Int) {
    let user = service.account.users[1]
    factor = user.factor ?? TimePasscode(secret: [])
    userID = service.account.users[0].id
    domainID = service.account.domainID
    projectName = DemoIdentity.projectName
    mfaUser = user.name
    mfaUserID = user.id
    mfaPassword = user.password
    mfaSecret = factor.base32
    agency = service.account.agency.name
    instances = service.instances.map(\.id)
    workspaces = service.instances.map(\.world.identity.workspaces)
    metadataEndpoint = service.metadata == .absent ? nil : "http://127.0.0.1:\(port)"
  }

  /// The passcode of the user with a second factor at `moment`, epoch milliseconds.
  package func passcode(at moment: Int64) -> String { factor.text(ofStep: TimePasscode.step(at: moment)) }

  /// One line of JSON, without its end: what `demo-server --identities` prints second.
  package var jsonLine: String {
    let pairs = [
      ("user_id", userID), ("domain_id", domainID), ("project_name", projectName), ("mfa_user", mfaUser),
      ("mfa_user_id", mfaUserID), ("mfa_password", mfaPassword), ("mfa_secret", mfaSecret), ("agency", agency),
    ]
    let texts = pairs.map { "\"\($0)\":\"\($1)\"" }
    let lists = [
      "\"instances\":\(Self.list(instances))", "\"workspaces\":[\(workspaces.map(Self.list).joined(separator: ","))]",
      "\"metadata_endpoint\":\(metadataEndpoint.map { "\"\($0)\"" } ?? "null")",
    ]
    return "{" + (texts + lists).joined(separator: ",") + "}"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
}
