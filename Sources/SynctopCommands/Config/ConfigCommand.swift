import ArgumentParser
import SyncLog

/// `synctop config`: where the configuration is, what is in force, and whether it is right.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Tell where the configuration is, what is in force, and what is wrong with it.",
    subcommands: [Path.self, Show.self, Check.self, Example.self], defaultSubcommand: Show.self)

  /// The file, whether it exists or not.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the configuration file's path.")

    @OptionGroup var connection: ConnectionOptions

    func run() throws {
      guard let file = ConfigurationFile(named: connection.config, environment: Surroundings.environment) else {
        throw ConfigurationError(
          ConfigurationProblem(
            "HOME", "there is no home directory to look in", nextStep: "set HOME, or name a file with --config"))
      }
      try Output().line(SettingsReport.visible(file.path))
    }
  }

  /// Every setting in force with its source.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print every setting in force, with where it comes from; secrets are masked.")

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "table or json; table on a terminal, json off it.")
    var format: ReportFormat?

    func run() throws {
      let output = Output()
      let report = SettingsReport(try connection.configuration())
      switch format ?? (output.isTerminal ? .table : .json) {
      case .table: try output.data(report.table)
      case .json: try output.line(report.json.jsonText(pretty: true))
      }
    }
  }

  /// Judges the configuration as the board would.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong with the configuration; exit 2 if anything is.",
      discussion: "What is only missing, and may be given elsewhere, is a warning.")

    @OptionGroup var connection: ConnectionOptions

    func run() throws {
      let configuration = try connection.configuration()
      _ = try configuration.causeTable()
      let output = Output()
      let warnings = try configuration.checkSecrets() + (configuration.incompleteness.map { [$0] } ?? [])
      for warning in warnings { output.words("synctop: warning: \(warning.text)") }
      let place = configuration.file.flatMap { $0.exists ? $0.path : nil } ?? "no file; the environment and defaults"
      try output.line("ok: " + SettingsReport.visible(place))
    }
  }

  /// A file to start from.
  struct Example: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a configuration file with every key and its meaning.")

    func run() throws { try Output().data(ExampleConfiguration.text) }
  }
}
