import Signing
import SyncAPI

extension Configuration {
  /// What to sign in with, its secrets read from where they are; nil where nothing is given.
  func credentials() throws(ConfigurationError) -> Credentials? {
    switch SignInWay.best(in: self) {
    case .token: return .token(try needed(.token))
    case .accessKey:
      return .accessKey(
        AccessKey(
          id: try needed(.accessKey), secret: try needed(.secretKey), securityToken: try secret(.securityToken)))
    case .password:
      return .password(
        PasswordLogin(
          domain: text(.domain) ?? "", user: try needed(.user), password: try needed(.password)))
    case nil:
      if let half = SignInWay.incomplete(in: self) { throw incomplete(half.given, half.missing) }
      return nil
    }
  }

  private func needed(_ key: SettingKey) throws(ConfigurationError) -> String { try secret(key) ?? "" }

  private func incomplete(_ given: SettingKey, _ missing: SettingKey) -> ConfigurationError {
    ConfigurationError(
      ConfigurationProblem(
        self[given].map { "\($0.source)" } ?? "", "\(given.path) is given without \(missing.path)",
        why: missing == .domain ? "a user belongs to an account" : "one is of no use without the other",
        nextStep: "set \(missing.spec.variable ?? missing.path) too"))
  }
}
