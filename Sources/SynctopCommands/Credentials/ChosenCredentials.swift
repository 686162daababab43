import SyncAPI

/// The credentials that are used, with where they are from and what they bring along. No description shows a secret.
struct ChosenCredentials: Sendable {
  let source: CredentialSource
  /// The variables, or the file and its section.
  let place: String
  let credentials: Credentials
  let hints: CredentialHints
  /// Sources that come before, and have a part of what is needed.
  let skipped: [CredentialCandidate]
}
