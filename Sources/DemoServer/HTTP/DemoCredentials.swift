/// All that a client needs to sign in to a demo server: made from the seed, and worth nothing elsewhere.
package struct DemoCredentials: Sendable, Equatable {
  /// `http://127.0.0.1:PORT`.
  package let endpoint: String
  package let iamEndpoint: String
  package let projectID: String
  package let instanceID: String
  package let workspace: String
  package let token: String
  package let accessKey: String
  package let secretKey: String
  package let user: String
  package let password: String
  package let domain: String

  init(seed: UInt64, identity: DemoIdentity, port: Int) {
    var dice = SplitMix64(seed, 40)
    endpoint = "http://127.0.0.1:\(port)"
    iamEndpoint = endpoint
    projectID = identity.projectID
    instanceID = identity.instanceID
    workspace = identity.workspaces[0]
    token = "DEMO" + dice.hexadecimal() + dice.hexadecimal()
    accessKey = "DEMO" + dice.hexadecimal().prefix(16).uppercased()
    secretKey = "demo" + dice.hexadecimal() + dice.hexadecimal().prefix(4)
    user = "demo"
    password = "demo-" + dice.hexadecimal().prefix(12)
    domain = "demo_account"
  }

  /// One line of JSON, without its end: what `demo-server` prints first.
  package var jsonLine: String {
    let pairs = [
      ("endpoint", endpoint), ("iam_endpoint", iamEndpoint), ("project_id", projectID), ("instance_id", instanceID),
      ("workspace", workspace), ("token", token), ("ak", accessKey), ("sk", secretKey), ("user", user),
      ("password", password), ("domain", domain),
    ]
    return "{" + pairs.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + "}"
  }
}
