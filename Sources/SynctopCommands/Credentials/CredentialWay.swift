import SyncAPI

/// How to sign in, with every secret still where it is.
enum CredentialWay: Sendable, Equatable {
  case token(CredentialText)
  case accessKey(id: CredentialText, secret: CredentialText, securityToken: CredentialText?)
  case password(user: CredentialText, password: CredentialText, domain: String)
  /// A program and its arguments.
  case process([String])
  /// A metadata service.
  case metadata(Endpoint)

  /// What it is, in a few words.
  var title: String {
    switch self {
    case .token: "a token"
    case .accessKey(_, _, let securityToken): securityToken == nil ? "an access key" : "a temporary access key"
    case .password: "a user's password"
    case .process: "credentials of a program"
    case .metadata: "temporary keys of this server's agency"
    }
  }
}
