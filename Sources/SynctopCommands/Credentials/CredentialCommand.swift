import Programs
import SyncLog

/// A program that hands out secrets, as a configuration names it.
struct CredentialCommand: Sendable {
  /// The program as it was written, which messages show; its arguments may be secrets.
  let name: String
  var program: Program

  /// `base` is the directory from which a relative path of the program starts; a bare name is looked up in PATH, and
  /// `~/` is the home. `words` is never empty.
  init(words: [String], base: String?, environment: [String: String]) {
    let name = words.first ?? ""
    self.name = name
    let path = name.contains("/") ? PathName.absolute(name, base: base, environment: environment) : name
    program = Program(words: [path] + words.dropFirst(), environment: ChildEnvironment.of(environment))
  }

  /// What went wrong, with what the program complained of but without what may be a secret in that.
  func told(_ failure: ProgramFailure) -> String { SecretMask.apply(failure.message) }

  /// What to do about it.
  func nextStep(_ failure: ProgramFailure) -> String {
    switch failure.kind {
    case .notStarted: "check the program's name and path"
    case .failed, .killed: "run it in a shell to see why; it gets no terminal here"
    case .timedOut:
      "unlock what it waits for first; it gets no terminal here, and \(program.timeLimit.components.seconds) s"
    case .tooMuchOutput: "make it print the secret alone"
    case .cancelled: "try again"
    }
  }
}
