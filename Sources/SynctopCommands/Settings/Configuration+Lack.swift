import SyncAPI

extension Configuration {
  /// What is missing before a service can be asked, as a newcomer is told; nil when nothing is. Nothing is run.
  var incompleteness: ConfigurationProblem? {
    let report = CredentialChain(self).report()
    if let unsafe = report.obstacle { return unsafe.problem }
    let hints = report.winner?.hints ?? .none
    guard let hinted = try? hinted(by: hints) else { return nil }
    let needsIAM: Bool
    if case .password = report.winner?.way { needsIAM = true } else { needsIAM = hinted.needsIAM(nil) }
    return try? hinted.lack(ofCredentials: report.winner == nil, needsIAM: needsIAM)
  }

  /// The same, where it is known already whether there are credentials.
  func lack(ofCredentials: Bool, needsIAM: Bool) throws(ConfigurationError) -> ConfigurationProblem? {
    let needs = [
      (try serviceEndpoint() == nil, "region or endpoint (--region, SYNCTOP_REGION)"),
      (
        ofCredentials,
        "credentials (\(SignInWay.allCases.map(\.advice).joined(separator: "; or ")); or those of another tool)"
      ),
      (needsIAM && iamEndpoint == nil, "iam_endpoint (--iam-endpoint, SYNCTOP_IAM_ENDPOINT), or region"),
    ]
    let project =
      projectName == nil
      ? "project_id (--project-id, SYNCTOP_PROJECT_ID)"
      : "project_id (--project-id, SYNCTOP_PROJECT_ID), unless '\(projectName ?? "")' is the project's name"
    let isLost = needs.contains(where: \.0) || projectName == nil
    let missing = (needs + [(self[.projectID] == nil && isLost, project)]).filter(\.0).map { "\n    - \($0.1)" }
      .joined()
    guard !missing.isEmpty else { return nil }
    if context == nil, !contextNames.isEmpty { return lackOfContext(missing) }
    return ConfigurationProblem(
      "", "not set:\(missing)", why: try likelyReason(),
      nextStep: "`synctop init` asks for them and writes \(file?.path ?? "a file named by --config"); "
        + "`synctop doctor` tells where was looked; `synctop demo` shows the board without any")
  }

  /// Most likely what is missing stands in one of the contexts, of which none was chosen.
  private func lackOfContext(_ missing: String) -> ConfigurationProblem {
    ConfigurationProblem(
      "", "not set:\(missing)",
      why: "no context is chosen; there are: \(contextNames.joined(separator: ", "))",
      nextStep: "name one or several with --context NAME,NAME (or all), or choose for later with "
        + "`synctop context use NAME`")
  }

  /// Everything that is missing, credentials among it.
  var lackOfCredentials: ConfigurationProblem {
    let pinned = pinnedSource.map {
      ConfigurationProblem(
        "\(self[.credentialSource]?.source ?? .standard)",
        "no credentials are found in \($0.title), and no other source may be used",
        nextStep: "set them, or choose another source: \(SettingKey.credentialSources.joined(separator: ", "))")
    }
    let lack = try? lack(ofCredentials: true, needsIAM: needsIAM(nil))
    return pinned ?? lack ?? ConfigurationProblem("", "there are no credentials", nextStep: "run `synctop init`")
  }

  private func likelyReason() throws(ConfigurationError) -> String? {
    guard try serviceEndpoint() == nil else { return nil }
    let isUntouched = file?.exists != true && self[.projectID] == nil && self[.workspace] == nil
    return isUntouched ? "synctop has not been set up on this machine yet" : nil
  }
}
