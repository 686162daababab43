/// Why a program brought no output. Holds nothing that the program wrote on stdout.
package struct ProgramFailure: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// It doesn't exist, or may not be run.
    case notStarted
    /// It ended with another status than 0.
    case failed(status: Int32)
    /// It was killed by a signal of its own.
    case killed(signal: Int32)
    case timedOut
    case tooMuchOutput
  }

  package let kind: Kind
  /// A person's words for it, with the first line of its stderr where there is one; unsanitised, bounded.
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
