import SyncAPI

extension ResolvedSettings {
  /// Takes what the configuration says, and the credentials that it or other tools have; throws everything that is
  /// missing or wrong. Commands that secrets come from are run; no service is asked.
  init(
    _ configuration: Configuration, passcode: PasscodeAsker = .terminal
  ) async throws(ConfigurationError) {
    let chosen = try await CredentialChain(configuration).choose()
    let configuration = try configuration.hinted(by: chosen.hints)
    if let lack = try configuration.lack(ofCredentials: false, needsIAM: configuration.needsIAM(chosen.credentials)) {
      throw ConfigurationError(lack)
    }
    guard let endpoint = try configuration.serviceEndpoint() else { throw ConfigurationError([]) }
    let plan = ConnectionPlan(
      endpoint: endpoint, iamEndpoint: configuration.iamEndpoint, projectID: configuration.text(.projectID),
      projectName: configuration.projectName,
      credentials: try await configuration.withSecondFactor(chosen.credentials, passcode),
      agency: try configuration.agency ?? chosen.hints.agency,
      usesTemporaryKeys: configuration.boolean(.temporaryKeys) ?? false,
      language: configuration.text(.language).flatMap { $0 == "none" ? nil : $0 },
      settings: ListSettings(configuration, for: endpoint), transport: try configuration.transport())
    let local = try LocalSettings(configuration)
    do throws(ConnectionProblem) {
      try self.init(
        local: local, configuration: configuration, plan: plan, credentialPlace: chosen.place,
        warnings: chosen.skipped.compactMap { $0.problem?.text })
    } catch {
      throw ConfigurationError(
        ConfigurationProblem("", "\(error.setting): \(error)", nextStep: "correct \(error.setting)"))
    }
  }
}
