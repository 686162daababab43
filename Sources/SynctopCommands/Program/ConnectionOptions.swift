package import ArgumentParser

/// The flags of every command that talks to the service. Secrets are never among them.
package struct ConnectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"))
  package var config: String?

  @Option(help: ArgumentHelp("The region, such as cn-north-4.", valueName: "region"))
  package var region: String?

  @Option(help: ArgumentHelp("The service's address, instead of the region's.", valueName: "url"))
  package var endpoint: String?

  @Option(help: ArgumentHelp("The address of IAM, instead of the region's.", valueName: "url"))
  package var iamEndpoint: String?

  @Option(help: ArgumentHelp("The project's id.", valueName: "id"))
  package var projectId: String?

  @Option(help: ArgumentHelp("The workspace's id.", valueName: "id"))
  package var workspace: String?

  package init() {}

  /// Everything needed to read and show tasks. Throws `ConfigurationError` with all that is wrong or missing.
  package func resolve(_ more: BoardFlags = BoardFlags()) throws -> ResolvedSettings {
    try ResolvedSettings(configuration(more))
  }

  /// What is needed without a service, such as for a saved answer; endpoint and credentials may be missing.
  package func resolveLocal(_ more: BoardFlags = BoardFlags()) throws -> LocalSettings {
    try LocalSettings(configuration(more))
  }

  /// All settings with their sources.
  func configuration(
    _ more: BoardFlags = BoardFlags(), environment: [String: String] = Surroundings.environment
  ) throws(ConfigurationError) -> Configuration {
    let flags: [SettingKey: String?] = [
      .region: region, .endpoint: endpoint, .iamEndpoint: iamEndpoint, .projectID: projectId, .workspace: workspace,
    ]
    return try Configuration.load(
      file: config, flags: flags.compactMapValues { $0 }.merging(more.settings) { $1 }, environment: environment,
      zones: ZoneRulesLoader.names)
  }
}
