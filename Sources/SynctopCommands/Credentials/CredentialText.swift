/// A part of credentials, by reference, with what messages call it.
struct CredentialText: Sendable, Equatable {
  let reference: SecretReference
  /// Where it stands: a variable, or a file with its line or section.
  let place: String
  /// Its name there, where the place alone doesn't say it.
  var name = ""
  /// Whether blanks may stand inside, as in passwords and names.
  var allowsBlanks = false

  /// The text of one that is no secret; empty for a reference.
  var plainText: String { if case .plain(let text) = reference { text } else { "" } }

  /// The text itself. What goes wrong is told without a letter of it.
  func read(by reader: SecretReader) async throws(ConfigurationError) -> String {
    var reader = reader
    reader.allowsBlanks = allowsBlanks
    do throws(FileRefusal) {
      return try await reader.read(reference)
    } catch {
      let subject = name.isEmpty ? "it" : name
      throw ConfigurationError(ConfigurationProblem(place, "\(subject) \(error.what)", nextStep: error.nextStep))
    }
  }
}
