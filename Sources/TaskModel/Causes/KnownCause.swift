package import SyncLog

/// What a digest keeps of a cause: one of these for all tasks that fail alike.
package struct KnownCause: Equatable, Sendable {
  /// The longest text that is kept of a summary in one language, in bytes.
  package static let summaryLimit = 512
  /// The most objects that are kept by name, and the longest name in bytes.
  package static let objectLimit = 100
  package static let nameLimit = 256

  /// The class's stable name, such as `role_dependents`.
  package let id: String
  package let layer: Layer
  /// Equal causes have equal ones.
  package let fingerprint: String
  /// One line in both languages, at most `summaryLimit` bytes each; not sanitised.
  package let summary: Wording
  package let role: String?
  /// Tables, policies and other objects as printed, each once, at most `objectLimit`.
  package let objectNames: [String]
  package let isRetryable: Bool
}
