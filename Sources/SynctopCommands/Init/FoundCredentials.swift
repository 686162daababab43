/// Credentials that are somewhere already, as the set-up offers them.
struct FoundCredentials: Sendable {
  /// The source's name, as `--credentials` takes it.
  let name: String
  let label: String
  /// What is there, and where.
  let note: String
  let answer: CredentialAnswer
}
