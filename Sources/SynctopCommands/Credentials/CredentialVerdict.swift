/// What was found at a place where credentials may be.
enum CredentialVerdict: Sendable, Equatable {
  case complete
  /// Nothing is there.
  case absent
  /// A part is there: what, what is missing, and what to do. It is skipped, and told.
  case incomplete(what: String, nextStep: String)
  /// Complete, but locked by the tool that it belongs to. It is skipped, and explained.
  case encrypted(what: String, nextStep: String)
  /// Complete, but not to be trusted or not to be read. Whoever reaches it fails by it.
  case refused(what: String, nextStep: String)
}
