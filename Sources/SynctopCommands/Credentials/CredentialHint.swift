/// A setting that credentials bring along, for where it is given nowhere else.
struct CredentialHint: Sendable, Equatable {
  let text: String
  /// The variable, or the file, that it stands in.
  let place: String
}
