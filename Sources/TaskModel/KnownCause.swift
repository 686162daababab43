package import SyncLog

/// What a digest keeps of a cause: one of these for all tasks that fail alike.
package struct KnownCause: Equatable, Sendable {
  /// The class's stable name, such as `role_dependents`.
  package let id: String
  package let layer: Layer
  /// Equal causes have equal ones.
  package let fingerprint: String
  /// One line in both languages, at most 512 bytes each; not sanitised.
  package let summary: Wording
  package let role: String?
  /// Tables, policies and other objects by name, each once, at most 100.
  package let objectNames: [String]
  package let isRetryable: Bool
}
