import ArgumentParser
import SyncLog

/// `synctop config`: where the configuration is, what is in force, and whether it is right.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Tell where the configuration is, what is in force, and what is wrong with it.",
    subcommands: [Path.self, Show.self, Check.self, Schema.self, Example.self], defaultSubcommand: Show.self)

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
      abstract: "Print every setting in force, with where it comes from; secrets are masked.",
      discussion: "Several contexts are printed one after the other; as JSON, an object by their names.")

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "table or json; table on a terminal, json off it.")
    var format: ReportFormat?

    func run() throws {
      let output = Output()
      let chosen = try connection.chosen()
      connection.warn(of: chosen)
      let reports = chosen.map { SettingsReport($0) }
      switch format ?? (output.isTerminal ? .table : .json) {
      case .table:
        try output.data(reports.map { reports.count == 1 ? $0.table : $0.titledTable }.joined(separator: "\n"))
      case .json:
        let members = reports.map { JSONObject.Member(key: $0.context ?? "", value: $0.json) }
        try output.line((reports.count == 1 ? reports[0].json : .object(JSONObject(members))).jsonText(pretty: true))
      }
    }
  }

  /// Judges the configuration as the board would.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong with the configuration and all its contexts; exit 2 if anything is.",
      discussion: """
        What is only missing, and may be given elsewhere, is a warning. Files that secrets come from are read; commands \
        are not run, and no service is asked: `synctop doctor` does both.
        """)

    @OptionGroup var connection: ConnectionOptions

    func run() throws {
      let configuration = try connection.configuration()
      let check = ConfigurationCheck(configuration)
      let output = Output()
      for warning in check.warnings { output.words("synctop: warning: \(warning.text)") }
      for note in check.notes { output.words("synctop: \(note)") }
      guard check.problems.isEmpty else { throw ConfigurationError(check.problems) }
      let place = configuration.file.flatMap { $0.exists ? $0.path : nil } ?? "no file; the environment and defaults"
      let contexts =
        configuration.contexts.isEmpty ? "" : ", contexts: " + configuration.contextNames.joined(separator: ", ")
      try output.line("ok: " + SettingsReport.visible(place + contexts))
    }
  }

  /// What editors check the file with.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the JSON Schema of the configuration file (draft 2020-12).",
      discussion: "A file names it by \"$schema\"; comments in the file are allowed all the same.")

    func run() throws { try Output().line(ConfigurationSchema.json.jsonText(pretty: true)) }
  }

  /// A file to start from.
  struct Example: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a configuration file with every key and its meaning.")

    func run() throws { try Output().data(ExampleConfiguration.text) }
  }
}
