/// The demo's account at IAM: its users, its agency and its projects.
struct DemoAccount: Equatable {
  let domainID: String
  let domainName: String
  /// The first is the one that clients are told.
  let users: [DemoUser]
  /// The agency that the users may act as.
  let agency: Caller
  /// What a server in the cloud is, to whom its metadata service hands out keys.
  let server: Caller
  let projects: [DemoProject]

  init(seed: UInt64, identity: DemoIdentity, credentials: DemoCredentials) {
    var dice = SplitMix64(seed, 43)
    domainID = identity.domainID
    domainName = credentials.domain
    let secret = (0..<20).map { _ in UInt8(truncatingIfNeeded: dice.next() >> 11) }
    users = [
      DemoUser(id: identity.userID, name: credentials.user, password: credentials.password, factor: nil),
      DemoUser(
        id: dice.hexadecimal(), name: "demo_mfa", password: "demo-" + dice.hexadecimal().prefix(12),
        factor: TimePasscode(secret: secret)),
    ]
    agency = Caller(id: dice.hexadecimal(), name: "demo_agency", scope: .named)
    server = Caller(id: dice.hexadecimal(), name: "demo_server", scope: .named)
    projects = identity.projects
  }

  /// Whether an account is this one, by its name or by its id.
  func isItself(_ domain: String) -> Bool { domain == domainName || domain == domainID }

  func project(_ id: String) -> DemoProject? { projects.first { $0.id == id } }
}
