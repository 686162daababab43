import SyncAPI

/// All places where credentials may be, in the order in which they count.
struct CredentialChain: Sendable {
  let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  private var environment: [String: String] { configuration.environment }

  /// What every source holds. Files are read, but nothing is run, and nobody is asked.
  func report() -> CredentialReport {
    CredentialReport(candidates: CredentialSource.allCases.map(candidate), pinned: configuration.pinnedSource)
  }

  /// The first source that has credentials, with these read from where they are. Sources before it that have a part are
  /// skipped, and are in the answer; one that isn't safe fails the choice, as it would be used otherwise.
  func choose() async throws(ConfigurationError) -> ChosenCredentials {
    var skipped: [CredentialCandidate] = []
    for source in configuration.pinnedSource.map({ [$0] }) ?? CredentialSource.allCases {
      let candidate = candidate(of: source)
      switch candidate.verdict {
      case .complete:
        if let chosen = try await chosen(candidate, skipped) { return chosen }
      case .refused:
        throw ConfigurationError(candidate.problem.map { [$0] } ?? [])
      case .incomplete, .encrypted: skipped.append(candidate)
      case .absent: continue
      }
    }
    throw nothing(skipped)
  }

  /// What one source holds.
  func candidate(of source: CredentialSource) -> CredentialCandidate {
    switch source {
    case .environment: configuration.environmentCandidate
    case .config: configuration.fileCandidate
    case .sdk: VariableNames.sdk.candidate(in: environment).adding(SDKRegions(environment: environment).hints)
    case .sdkFile: SDKProfile(environment: environment, chosen: profile).candidate
    case .samples: VariableNames.samples.candidate(in: environment)
    case .terraform: terraform
    case .openstack: VariableNames.openstack.candidate(in: environment)
    case .koocli: KooCLIProfile(source: .koocli, environment: environment, chosen: profile).candidate
    case .process: process
    case .metadata: metadata
    }
  }

  private var profile: String? { configuration.text(.profile) }

  /// The variables, else the file that they name.
  private var terraform: CredentialCandidate {
    let variables = VariableNames.terraform.candidate(in: environment)
    guard variables.verdict == .absent, environment[KooCLIProfile.variable]?.isEmpty == false else { return variables }
    return KooCLIProfile(source: .terraform, environment: environment, chosen: profile).candidate
  }

  private var process: CredentialCandidate {
    guard let words = configuration.words(.credentialProcess), let setting = configuration[.credentialProcess] else {
      return .absent(.process, "credentials.process")
    }
    return .complete(.process, "\(setting.source)", .process(words))
  }

  /// Somebody must have named the service, or the machine must be a server of a cloud that has one: asking elsewhere
  /// would only make people wait.
  private var metadata: CredentialCandidate {
    guard let setting = configuration[.metadataEndpoint], let address = configuration.text(.metadataEndpoint) else {
      return .absent(.metadata, "credentials.metadata_endpoint")
    }
    let isWanted = setting.source != .standard || configuration.pinnedSource == .metadata || MachineKind.isCloudServer
    guard isWanted else { return .absent(.metadata, "this machine, which is no server of the cloud") }
    do throws(ConnectionProblem) {
      return .complete(.metadata, address, .metadata(try Endpoint(metadata: address)))
    } catch {
      return .refused(
        .metadata, "\(setting.source)", "\(setting.source.path(of: .metadataEndpoint)) is no address: \(error)",
        nextStep: "write it as \"http://169.254.169.254\"")
    }
  }

  private func nothing(_ skipped: [CredentialCandidate]) -> ConfigurationError {
    let problems = skipped.compactMap(\.problem)
    return ConfigurationError(problems.isEmpty ? [configuration.lackOfCredentials] : problems)
  }
}

extension CredentialCandidate {
  /// The same with hints that its own don't give; none where it has no credentials.
  fileprivate func adding(_ more: [SettingKey: CredentialHint]) -> Self {
    guard way != nil else { return self }
    var candidate = self
    candidate.hints.settings.merge(more) { own, _ in own }
    return candidate
  }
}
