/// What a set-up came to.
struct SetUpResult: Sendable, Equatable {
  let context: String
  /// Whether a list call worked.
  let works: Bool
  /// Whether the context is the only one, so that it need not be named.
  let isOnly: Bool
}
