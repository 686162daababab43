import SyncLog

/// What the body of a sign-in asks for: who, by which proof, and for which project.
struct SignInRequest: Equatable {
  /// What the token is to be good for.
  enum Scope: Equatable {
    case projectID(String)
    case projectName(String)
    /// The account as a whole, or nothing.
    case other
  }

  let methods: [String]
  let user: String
  let password: String
  /// The account's name or id.
  let domain: String
  let scope: Scope

  /// Nil unless `body` is JSON of the documented shape.
  init?(body: [UInt8]) {
    guard let auth = try? JSONValue.parse(body)["auth"], let identity = auth["identity"],
      let methods = identity["methods"]?.array?.map({ $0.string ?? "" }),
      let user = identity["password"]?["user"], let name = user["name"]?.string,
      let password = user["password"]?.string,
      let domain = user["domain"]?["name"]?.string ?? user["domain"]?["id"]?.string
    else { return nil }
    self.methods = methods
    self.user = name
    self.password = password
    self.domain = domain
    let project = auth["scope"]?["project"]
    if let id = project?["id"]?.string {
      scope = .projectID(id)
    } else if let name = project?["name"]?.string {
      scope = .projectName(name)
    } else {
      scope = .other
    }
  }
}
