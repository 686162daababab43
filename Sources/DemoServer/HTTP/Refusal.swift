/// Why the gateway lets nobody in.
struct Refusal: Error {
  let answer: Answer
  /// Whether a token was refused; a signature, or nothing, otherwise.
  let isOfToken: Bool

  static func token(_ answer: Answer) -> Self { Self(answer: answer, isOfToken: true) }

  static func signature(_ tail: String) -> Self { Self(answer: .unauthenticated(tail), isOfToken: false) }

  /// The same as IAM says it: in its own shape for a token, in its gateway's for a signature.
  var asIdentity: Answer { isOfToken ? .unknownCaller : answer.ofIdentityGateway }
}
