package import TaskModel

/// How a person is asked for the passcode that a sign-in needs.
package struct PasscodeAsker: Sendable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What asking fails with.
  package typealias Failure = FetchFailure

  /// Shows the question in one line, and gives what was typed; fails where nobody can be asked, or nobody answers.
  package let ask: @Sendable (_ question: String) async throws(FetchFailure) -> String

  package init(ask: @escaping @Sendable (_ question: String) async throws(FetchFailure) -> String) { self.ask = ask }

  /// Asks on the terminal that the process was started from, without showing what is typed.
  package static let terminal = PasscodeAsker { question throws(FetchFailure) in
    try await TerminalQuestion(question).answer()
  }

  /// Nobody can be asked.
  package static let nobody = PasscodeAsker { _ throws(FetchFailure) in
    throw FetchFailure(.other, message: "nobody can be asked for the passcode here", step: .passcode)
  }
}
