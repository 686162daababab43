package import TaskModel

/// How a person is asked for the passcode that a sign-in needs.
package struct PasscodeAsker: Sendable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What asking fails with.
  package typealias Failure = FetchFailure

  /// Asks whoever signs in as `user`, and gives what was typed; fails where nobody can be asked, or nobody answers.
  /// `isAgain` tells that the passcode typed before was refused.
  package let ask: @Sendable (_ user: String, _ isAgain: Bool) async throws(FetchFailure) -> String

  package init(ask: @escaping @Sendable (_ user: String, _ isAgain: Bool) async throws(FetchFailure) -> String) {
    self.ask = ask
  }

  /// Asks on the terminal that the process was started from, without showing what is typed.
  package static let terminal = PasscodeAsker { user, isAgain throws(FetchFailure) in
    let refused = isAgain ? "refused: passcode wrong or used before, or password wrong; " : ""
    return try await TerminalQuestion("synctop: \(refused)passcode (MFA) of \(user):").answer()
  }

  /// Nobody can be asked.
  package static let nobody = PasscodeAsker { _, _ throws(FetchFailure) in
    throw FetchFailure(.other, message: "nobody can be asked for the passcode here", step: .passcode)
  }
}
