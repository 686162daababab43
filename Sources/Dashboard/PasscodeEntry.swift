/// A passcode that a sign-in asks for, as far as it is typed.
package struct PasscodeEntry: Equatable, Sendable {
  /// Which question this answers.
  package let id: Int
  /// Who signs in; unsanitised.
  package let user: String
  package internal(set) var passcode = Passcode()

  init(id: Int, user: String) {
    self.id = id
    self.user = user
  }
}
