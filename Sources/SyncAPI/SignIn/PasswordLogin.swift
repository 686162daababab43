/// An IAM user with a password: what a token is asked for with. No description shows any of it.
package struct PasswordLogin: Sendable, Equatable {
  /// The account's name.
  package let domain: String
  package let user: String
  package let password: String
  /// Nil for a user without one.
  package let secondFactor: SecondFactor?

  package init(domain: String, user: String, password: String, secondFactor: SecondFactor? = nil) {
    self.domain = domain
    self.user = user
    self.password = password
    self.secondFactor = secondFactor
  }
}

extension PasswordLogin: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "a password" }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
