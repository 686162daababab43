package import TaskModel

/// The second factor of a user who signs in by password: a passcode of six digits, asked for at each sign-in.
package struct SecondFactor: Sendable, Equatable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What asking fails with.
  package typealias Failure = FetchFailure

  /// How often a person is asked at most for one sign-in.
  private static let tries = 2
  /// How long a person may take for one passcode.
  static let answerTime = Duration.seconds(120)
  /// How long a sign-in may take because of the person.
  static let patience = answerTime * tries

  /// The user's id, which IAM wants beside the passcode.
  package let userID: String
  /// Asks a person; fails where none can be asked, or none answers in time. It is told the refusal of the passcode that
  /// was given before, nil at first.
  package let ask: @Sendable (_ refusal: FetchFailure?) async throws(FetchFailure) -> String

  package init(
    userID: String, ask: @escaping @Sendable (_ refusal: FetchFailure?) async throws(FetchFailure) -> String
  ) {
    self.userID = userID
    self.ask = ask
  }

  package static func == (left: Self, right: Self) -> Bool { left.userID == right.userID }

  /// The digits of what a person typed, as IAM wants them; nil where it can't be a passcode.
  static func digits(_ typed: String) -> String? {
    let characters = typed.filter { !$0.isWhitespace && $0 != "-" }
    let digits = characters.compactMap(\.wholeNumberValue).filter { 0...9 ~= $0 }
    guard digits.count == characters.count, 6...8 ~= digits.count else { return nil }
    return digits.map(String.init).joined()
  }
}
