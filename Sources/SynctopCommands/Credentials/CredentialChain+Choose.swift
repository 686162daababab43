import Signing
import SyncAPI

extension CredentialChain {
  /// The candidate's credentials themselves; nil for one that isn't complete.
  func chosen(
    _ candidate: CredentialCandidate, _ skipped: [CredentialCandidate]
  ) async throws(ConfigurationError) -> ChosenCredentials? {
    guard let way = candidate.way else { return nil }
    return ChosenCredentials(
      source: candidate.source, place: candidate.place, credentials: try await credentials(way),
      hints: candidate.hints, skipped: skipped)
  }

  private func credentials(_ way: CredentialWay) async throws(ConfigurationError) -> Credentials {
    let reader = SecretReader(environment: configuration.environment, base: configuration.file?.directory)
    switch way {
    case .token(let token): return .token(try await token.read(by: reader))
    case .accessKey(let id, let secret, let securityToken):
      return .accessKey(
        AccessKey(
          id: try await id.read(by: reader), secret: try await secret.read(by: reader),
          securityToken: try await securityToken?.read(by: reader)))
    case .password(let user, let password, let domain):
      return .password(
        PasswordLogin(
          domain: domain, user: try await user.read(by: reader), password: try await password.read(by: reader)))
    case .process(let words):
      let command = CredentialCommand(
        words: words, base: configuration.file?.directory, environment: configuration.environment)
      return .issued(.process(command, now: APIClock.system.now))
    case .metadata(let endpoint): return .issued(.metadata(at: endpoint, clock: .system))
    }
  }
}
