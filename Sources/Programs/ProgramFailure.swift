import Glibc
import Subprocess
import SystemPackage

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
    /// The task that wanted it was cancelled.
    case cancelled
  }

  package let kind: Kind
  /// A person's words for it, with the first line of its stderr where there is one; unsanitised, bounded. A program may
  /// have put a secret there: whoever shows it masks it.
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// What stopped the run of `name` from inside.
  init(_ error: any Error, of name: String) {
    switch error {
    case let failure as ProgramFailure: self = failure
    case is CancellationError: self.init(.cancelled, "\(name) was stopped")
    case let error as SubprocessError: self.init(.notStarted, "\(name) \(Self.reason(error, name))")
    default: self.init(.notStarted, "\(name) can't be run")
    }
  }

  private static func reason(_ error: SubprocessError, _ name: String) -> String {
    switch error.underlyingError {
    case .some(.permissionDenied): return "may not be run"
    case .some(.execFormatError): return "is no program, and has no first line that begins with #!"
    case .some(.noSuchFileOrDirectory),
      nil where error.code == .executableNotFound:
      return name.contains("/") && access(name, F_OK) == 0 ? "may not be run" : "is not found"
    case .some(let reason): return "can't be run: \(reason)"
    case nil: return "can't be run"
    }
  }
}
