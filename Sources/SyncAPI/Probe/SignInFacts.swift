/// What a sign-in came to. Holds no secret.
package struct SignInFacts: Sendable, Equatable {
  package enum Proof: Sendable, Equatable {
    case token
    case accessKey
    case temporaryKey
  }

  /// What requests are proved with from now on.
  package let proof: Proof
  package let projectID: String
  /// For how long it is good; nil where that isn't told, or it has no end.
  package let life: Duration?
  package let took: Duration
}
