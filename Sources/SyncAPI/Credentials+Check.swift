import Signing

extension Credentials {
  /// The same without blanks around their parts; throws the first part that can't be sent.
  func checked() throws(ConnectionProblem) -> Self {
    switch self {
    case .token(let token): .token(try HeaderText.checked(token, "token"))
    case .accessKey(let key): .accessKey(try Self.checked(key))
    case .password(let login): .password(try Self.checked(login))
    case .issued: self
    }
  }

  private static func checked(_ key: AccessKey) throws(ConnectionProblem) -> AccessKey {
    AccessKey(
      id: try HeaderText.checked(key.id, "ak"), secret: try HeaderText.checked(key.secret, "sk"),
      securityToken: try HeaderText.checked(optional: key.securityToken, "security_token"))
  }

  private static func checked(_ login: PasswordLogin) throws(ConnectionProblem) -> PasswordLogin {
    PasswordLogin(
      domain: try HeaderText.checked(login.domain, "domain"), user: try HeaderText.checked(login.user, "user"),
      password: try HeaderText.checked(login.password, "password"),
      secondFactor: try checked(login.secondFactor))
  }

  private static func checked(_ factor: SecondFactor?) throws(ConnectionProblem) -> SecondFactor? {
    guard let factor else { return nil }
    return SecondFactor(userID: try HeaderText.checked(factor.userID, "user_id"), ask: factor.ask)
  }
}
