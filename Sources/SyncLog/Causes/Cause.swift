/// Why a run failed: a class of causes with what this failure names. Texts are not sanitised.
package struct Cause: Equatable, Sendable {
  /// The class's stable name, such as `role_dependents`.
  package var id: String
  package var layer: Layer
  /// One line.
  package var summary: Wording
  /// Why such a failure comes about.
  package var explanation: Wording
  /// Values by name, in the order of `Entity`; `roles` is lines.
  package var entities: [Entity: String] = [:]
  /// The roles that the failed jobs of the whole log name, each once, in its order; empty unless there are several.
  package var roles: [String] = []
  package var objects = DependentList()
  /// All objects that the server counted: listed ones once, those of other databases by their number; nil for none.
  package internal(set) var objectCount: Int?
  /// Five characters.
  package var sqlState: String?
  /// Whether the log says the SQLSTATE, rather than that it follows from the class.
  package var isSQLStateGiven = false
  package var isRetryable = false
  /// Why the next run may or may not pass by itself.
  package var retryReason = Wording("", "")
  /// Equal for two failures that ask the same of an operator; the same in every version.
  package var fingerprint = ""
  package var dialect = Dialect.dws
  /// Whether the log shows the dialect, rather than that it is assumed.
  package var isDialectKnown = false
  /// What the class's row in the table says to do; `remedy(_:)` makes steps of it.
  package var template = RemedyTemplate()

  /// Whether the log doesn't tell what went wrong.
  package var isUnknown: Bool { id == CauseClass.unknown.id || id == CauseClass.empty.id }

  package init(id: String, layer: Layer, summary: Wording, explanation: Wording) {
    self.id = id
    self.layer = layer
    self.summary = summary
    self.explanation = explanation
  }
}
