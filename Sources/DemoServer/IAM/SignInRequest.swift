import SyncLog

/// What the body of a sign-in asks for: who, by which proofs, and for which project.
struct SignInRequest: Equatable {
  /// What the token is to be good for.
  enum Scope: Equatable {
    case projectID(String)
    case projectName(String)
    /// The account as a whole, or nothing.
    case other
  }

  /// A user as the body names one.
  struct User: Equatable {
    /// The name or the id.
    let name: String
    let password: String
    /// The account's name or id; nil beside a user's id.
    let domain: String?
  }

  struct Passcode: Equatable {
    let userID: String
    let text: String
  }

  let methods: Set<String>
  let user: User?
  let passcode: Passcode?
  let role: AssumedRole?
  let scope: Scope

  /// Nil unless `body` is JSON of the documented shape, with what each of its methods needs.
  init?(body: [UInt8]) {
    guard let auth = try? JSONValue.parse(body)["auth"], let identity = auth["identity"],
      let methods = identity["methods"]?.array?.map({ $0.string ?? "" })
    else { return nil }
    self.methods = Set(methods)
    user = identity["password"]?["user"].flatMap(User.init)
    passcode = identity["totp"]?["user"].flatMap(Passcode.init)
    role = identity["assume_role"].flatMap(AssumedRole.init)
    scope = Self.scope(auth["scope"]?["project"])
    let isComplete =
      (!self.methods.contains("password") || user != nil) && (!self.methods.contains("totp") || passcode != nil)
      && (!self.methods.contains("assume_role") || role != nil)
    guard isComplete else { return nil }
  }

  private static func scope(_ project: JSONValue?) -> Scope {
    if let id = project?["id"]?.string { return .projectID(id) }
    return project?["name"]?.string.map { .projectName($0) } ?? .other
  }
}

extension SignInRequest.User {
  fileprivate init?(_ user: JSONValue) {
    guard let name = user["name"]?.string ?? user["id"]?.string, let password = user["password"]?.string else {
      return nil
    }
    let domain = user["domain"]?["name"]?.string ?? user["domain"]?["id"]?.string
    guard domain != nil || user["id"] != nil else { return nil }
    self.init(name: name, password: password, domain: domain)
  }
}

extension SignInRequest.Passcode {
  fileprivate init?(_ user: JSONValue) {
    guard let id = user["id"]?.string, let text = user["passcode"]?.string else { return nil }
    self.init(userID: id, text: text)
  }
}
