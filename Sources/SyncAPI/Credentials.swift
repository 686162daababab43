package import Signing

/// What a request proves its right with.
package enum Credentials: Sendable, Equatable {
  /// A ready IAM token, sent as it is.
  case token(String)
  /// An access key that signs each request.
  case accessKey(AccessKey)

  /// Everything that no message may show.
  var secrets: [String] {
    switch self {
    case .token(let token): [token]
    case .accessKey(let key): [key.id, key.secret, key.securityToken ?? ""]
    }
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String {
    switch self {
    case .token: "a token"
    case .accessKey: "an access key"
    }
  }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
