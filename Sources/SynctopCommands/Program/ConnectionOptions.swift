package import ArgumentParser

/// The flags of every command that talks to the service. Secrets are never among them.
package struct ConnectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"))
  package var config: String?

  @Option(help: ArgumentHelp("The context of the configuration; several parted by commas, or all.", valueName: "name"))
  package var context: String?

  @Option(help: ArgumentHelp("The region, such as cn-north-4.", valueName: "region"))
  package var region: String?

  @Option(help: ArgumentHelp("The service's address, instead of the region's.", valueName: "url"))
  package var endpoint: String?

  @Option(help: ArgumentHelp("The address of IAM, instead of the region's.", valueName: "url"))
  package var iamEndpoint: String?

  @Option(help: ArgumentHelp("The project's id.", valueName: "id"))
  package var projectId: String?

  @Option(help: ArgumentHelp("The workspace's id; several parted by commas.", valueName: "id"))
  package var workspace: String?

  @Option(help: ArgumentHelp("Trust the certificates of this PEM file too.", valueName: "file"))
  package var caFile: String?

  @Option(
    help: ArgumentHelp(
      "Where credentials are taken from: \(SettingKey.credentialSources.joined(separator: ", ")).", valueName: "source")
  )
  package var credentials: String?

  package init() {}

  /// Everything needed to read and show the tasks of one context. Throws `ConfigurationError` with all that is wrong or
  /// missing, and for several contexts.
  package func resolve(_ more: BoardFlags = BoardFlags()) async throws -> ResolvedSettings {
    let chosen = try chosen(more)
    warn(of: chosen)
    guard chosen.count == 1, let configuration = chosen.first else {
      throw CommandFailure(
        "this command takes one context, not \(chosen.compactMap(\.context).joined(separator: ", "))",
        nextStep: "name one with --context", code: 2)
    }
    return told(try await ResolvedSettings(configuration))
  }

  /// The same for every context that is chosen, in their order; at least one.
  package func resolveAll(_ more: BoardFlags = BoardFlags()) async throws -> [ResolvedSettings] {
    let chosen = try chosen(more)
    warn(of: chosen)
    var resolved: [ResolvedSettings] = []
    for configuration in chosen { resolved.append(told(try await ResolvedSettings(configuration))) }
    return resolved
  }

  /// What is needed without a service, such as for a saved answer; endpoint and credentials may be missing.
  /// `isTold` is true where what is odd was told already.
  package func resolveLocal(_ more: BoardFlags = BoardFlags(), isTold: Bool = false) throws -> LocalSettings {
    let chosen = try chosen(more)
    if !isTold { warn(of: chosen) }
    return try LocalSettings(chosen.count == 1 ? chosen[0] : chosen[0].narrowed(to: nil))
  }

  /// All settings with their sources, not yet those of a context.
  func configuration(
    _ more: BoardFlags = BoardFlags(), environment: [String: String] = Surroundings.environment
  ) throws(ConfigurationError) -> Configuration {
    try Configuration.load(
      file: config, flags: flags(more), environment: environment, zones: ZoneRulesLoader.names)
  }

  /// The configuration of each context that is chosen, in their order; that of the file's top level where none is.
  func chosen(
    _ more: BoardFlags = BoardFlags(), environment: [String: String] = Surroundings.environment
  ) throws(ConfigurationError) -> [Configuration] {
    let configuration = try configuration(more, environment: environment)
    let names = try configuration.chosenContexts(stored: configuration.storedContexts())
    return names.isEmpty ? [configuration] : names.map { configuration.narrowed(to: $0, isAlone: names.count == 1) }
  }

  /// Tells on stderr what is odd about a configuration, and yet no reason to stop.
  func warn(of chosen: [Configuration]) {
    let ignored = chosen.compactMap(\.ignoredVariables)
    for warning in (chosen.first?.warnings ?? []) + ignored { Output().words("synctop: warning: \(warning.text)") }
  }

  /// Tells on stderr which credentials were skipped.
  private func told(_ settings: ResolvedSettings) -> ResolvedSettings {
    for warning in settings.warnings { Output().words("synctop: warning: \(warning)") }
    return settings
  }

  /// The flags by the settings that they set.
  func flags(_ more: BoardFlags = BoardFlags()) -> [SettingKey: String] {
    let flags: [SettingKey: String?] = [
      .context: context, .region: region, .endpoint: endpoint, .iamEndpoint: iamEndpoint, .projectID: projectId,
      .workspace: workspace, .certificates: caFile, .credentialSource: credentials,
    ]
    return flags.compactMapValues { $0 }.merging(more.settings) { $1 }
  }
}
