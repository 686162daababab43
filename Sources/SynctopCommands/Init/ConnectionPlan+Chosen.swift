import SyncAPI

extension ConnectionPlan {
  /// With credentials that were chosen; `configuration` has what they bring along. Throws what is wrong or missing.
  init(
    _ configuration: Configuration, chosen: ChosenCredentials, passcode: PasscodeAsker = .terminal
  ) async throws(ConfigurationError) {
    guard let endpoint = try configuration.serviceEndpoint() else {
      throw ConfigurationError(
        ConfigurationProblem("", "neither region nor endpoint is set", nextStep: "set --region or --endpoint"))
    }
    self.init(
      endpoint: endpoint, iamEndpoint: configuration.iamEndpoint, projectID: configuration.text(.projectID),
      projectName: configuration.projectName,
      credentials: try await configuration.withSecondFactor(chosen.credentials, passcode),
      agency: try configuration.agency ?? chosen.hints.agency,
      usesTemporaryKeys: configuration.boolean(.temporaryKeys) ?? false, language: nil,
      settings: ListSettings(for: endpoint), transport: try configuration.transport())
  }

  /// The same for a project that was found.
  func about(projectID: String) -> ConnectionPlan {
    ConnectionPlan(
      endpoint: endpoint, iamEndpoint: iamEndpoint, projectID: projectID, projectName: nil, credentials: credentials,
      agency: agency, usesTemporaryKeys: usesTemporaryKeys, language: language, settings: settings,
      transport: transport)
  }
}
