/// Who asks, by whatever proof.
struct Caller: Equatable {
  /// What a proof is good for.
  enum Scope: Equatable {
    /// A token of this project.
    case project(String)
    /// A token of the account as a whole, which the service doesn't take.
    case account
    /// A key: the request names the project.
    case named
  }

  /// The user's id, or the agency's: limits of calls are counted by it.
  let id: String
  let name: String
  let scope: Scope

  /// The same one with a proof for something else.
  func scoped(_ scope: Scope) -> Self { Self(id: id, name: name, scope: scope) }
}
