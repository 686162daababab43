/// One place where credentials may be, with what was found there. Holds no secret but by reference.
struct CredentialCandidate: Sendable, Equatable {
  let source: CredentialSource
  /// The variables, or the file and its section; that of the tool where nothing was found.
  let place: String
  let verdict: CredentialVerdict
  /// How to sign in; only where it is complete.
  let way: CredentialWay?
  var hints = CredentialHints.none

  static func complete(
    _ source: CredentialSource, _ place: String, _ way: CredentialWay, _ hints: CredentialHints = .none
  ) -> Self {
    Self(source: source, place: place, verdict: .complete, way: way, hints: hints)
  }

  static func absent(_ source: CredentialSource, _ place: String) -> Self {
    Self(source: source, place: place, verdict: .absent, way: nil)
  }

  static func incomplete(_ source: CredentialSource, _ place: String, _ what: String, nextStep: String) -> Self {
    Self(source: source, place: place, verdict: .incomplete(what: what, nextStep: nextStep), way: nil)
  }

  static func refused(_ source: CredentialSource, _ place: String, _ what: String, nextStep: String) -> Self {
    Self(source: source, place: place, verdict: .refused(what: what, nextStep: nextStep), way: nil)
  }

  /// The first of what is wrong.
  static func refused(_ source: CredentialSource, _ error: ConfigurationError) -> Self {
    let problem = error.problems.first
    return refused(
      source, problem?.place ?? source.title, problem?.what ?? "it is wrong", nextStep: problem?.nextStep ?? "mend it")
  }

  static func encrypted(_ source: CredentialSource, _ place: String, _ what: String, nextStep: String) -> Self {
    Self(source: source, place: place, verdict: .encrypted(what: what, nextStep: nextStep), way: nil)
  }

  /// What is wrong here, for the person who can mend it; nil where nothing is, or nothing is there.
  var problem: ConfigurationProblem? {
    switch verdict {
    case .complete, .absent: nil
    case .incomplete(let what, let nextStep), .encrypted(let what, let nextStep), .refused(let what, let nextStep):
      ConfigurationProblem(place, what, nextStep: nextStep)
    }
  }

  /// What was found, in one line without a secret.
  var finding: String {
    switch verdict {
    case .complete: way?.title ?? "complete"
    case .absent: "nothing"
    case .incomplete(let what, _), .encrypted(let what, _), .refused(let what, _): what
    }
  }
}
