package import TaskModel

/// Somebody else than IAM who hands out credentials with an end: a program, or a server's metadata service.
package struct CredentialIssuer: Sendable, Equatable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What asking fails with.
  package typealias Failure = FetchFailure

  /// What messages call it, and what tells one from another.
  package let name: String
  /// Asks for fresh ones; ends by itself after a bounded time.
  package let issue: @Sendable () async throws(FetchFailure) -> IssuedCredentials

  package init(
    name: String, issue: @escaping @Sendable () async throws(FetchFailure) -> IssuedCredentials
  ) {
    self.name = name
    self.issue = issue
  }

  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }
}
