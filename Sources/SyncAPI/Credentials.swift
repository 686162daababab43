package import Signing

/// What a client proves its right with.
package enum Credentials: Sendable, Equatable {
  /// A ready IAM token, sent as it is.
  case token(String)
  /// An access key that signs each request.
  case accessKey(AccessKey)
  /// An IAM user with a password, by which tokens are asked for, and renewed before they end.
  case password(PasswordLogin)
  /// Somebody who hands out tokens or keys that end.
  case issued(CredentialIssuer)

  /// Everything that no message may show.
  var secrets: [String] {
    switch self {
    case .token(let token): [token]
    case .accessKey(let key): [key.id, key.secret, key.securityToken ?? ""]
    case .password(let login): [login.password]
    case .issued: []
    }
  }

  /// Whether what the service refuses can be had anew.
  var isRenewable: Bool {
    switch self {
    case .token, .accessKey: false
    case .password, .issued: true
    }
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String {
    switch self {
    case .token: "a token"
    case .accessKey: "an access key"
    case .password: "a password"
    case .issued(let issuer): "credentials of \(issuer.name)"
    }
  }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
