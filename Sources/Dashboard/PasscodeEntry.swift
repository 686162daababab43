/// A passcode that a sign-in asks for, as far as it is typed.
package struct PasscodeEntry: Equatable, Sendable {
  /// Which question this answers.
  package let id: Int
  /// Who signs in; unsanitised.
  package let user: String
  /// Whether the passcode that was typed before was refused.
  package let isAgain: Bool
  package internal(set) var passcode = Passcode()

  init(id: Int, user: String, isAgain: Bool = false) {
    self.id = id
    self.user = user
    self.isAgain = isAgain
  }
}
