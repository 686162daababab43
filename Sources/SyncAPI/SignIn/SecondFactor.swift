package import TaskModel

/// The second factor of a user who signs in by password: a passcode of six digits, asked for at each sign-in.
package struct SecondFactor: Sendable, Equatable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What asking fails with.
  package typealias Failure = FetchFailure

  /// The user's id, which IAM wants beside the passcode.
  package let userID: String
  /// Asks a person; fails where none can be asked, or none answers in time.
  package let passcode: @Sendable () async throws(FetchFailure) -> String

  package init(userID: String, passcode: @escaping @Sendable () async throws(FetchFailure) -> String) {
    self.userID = userID
    self.passcode = passcode
  }

  package static func == (left: Self, right: Self) -> Bool { left.userID == right.userID }
}
