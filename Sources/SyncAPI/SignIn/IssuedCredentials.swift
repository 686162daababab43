package import Signing

/// What an issuer handed out. No description shows any of it.
package struct IssuedCredentials: Sendable, Equatable {
  package enum Proof: Sendable, Equatable {
    case token(String)
    case accessKey(AccessKey)
  }

  package let proof: Proof
  /// When they end, epoch milliseconds; nil where that isn't told.
  package let expiresAt: Int64?

  package init(_ proof: Proof, expiresAt: Int64?) {
    self.proof = proof
    self.expiresAt = expiresAt
  }

  var passProof: Pass.Proof {
    switch proof {
    case .token(let token): .token(token)
    case .accessKey(let key): .accessKey(key)
    }
  }
}

extension IssuedCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "issued credentials" }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
