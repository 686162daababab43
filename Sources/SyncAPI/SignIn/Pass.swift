import Signing

/// What requests to the service go out with: a proof that it takes, and the project that they are about.
struct Pass: Sendable, Equatable {
  /// What the service takes as a proof.
  enum Proof: Sendable, Equatable {
    case token(String)
    case accessKey(AccessKey)

    /// Everything of it that no message may show.
    var secrets: [String] {
      switch self {
      case .token(let token): [token]
      case .accessKey(let key): [key.id, key.secret, key.securityToken ?? ""]
      }
    }
  }

  let proof: Proof
  let projectID: String
  /// Tells passes apart that look the same: IAM may hand out one token twice.
  var serial = 0

  /// Everything that no message may show.
  var secrets: [String] { proof.secrets }
}

extension Pass: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { "a pass for \(projectID)" }

  var debugDescription: String { description }

  var customMirror: Mirror { Mirror(self, children: []) }
}
