import ArgumentParser
import SyncLog

/// `synctop context`: which places there are, and which are opened.
struct ContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context", abstract: "List the contexts of the configuration, or choose which are opened.",
    subcommands: [List.self, Use.self], defaultSubcommand: List.self)

  /// Every context, with a mark at those that are opened.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print every context: place, credentials, and whether it is opened.")

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "table or json; table on a terminal, json off it.")
    var format: ReportFormat?

    func run() throws {
      let output = Output()
      let contexts = try ContextList(connection)
      for problem in contexts.problems { output.words("synctop: warning: \(problem.text)") }
      if contexts.rows.isEmpty { output.words("synctop: \(contexts.noneText)") }
      switch format ?? (output.isTerminal ? .table : .json) {
      case .table: try output.data(contexts.table)
      case .json: try output.line(contexts.json.jsonText(pretty: true))
      }
    }
  }

  /// Chooses the contexts that are opened from now on.
  struct Use: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Choose the contexts that are opened from now on.",
      discussion: "A flag --context and SYNCTOP_CONTEXT rule over the choice; it rules over context in the file.")

    @Argument(help: ArgumentHelp("A context, several parted by commas, or all.", valueName: "name"))
    var names: String?

    @Flag(help: "Forget the choice.")
    var clear = false

    @Option(help: ArgumentHelp("Read this configuration file.", valueName: "file"))
    var config: String?

    func validate() throws {
      guard (names == nil) == clear else {
        throw ValidationError("name a context, or forget the choice with --clear")
      }
    }

    func run() throws {
      let output = Output()
      let contexts = try ContextList(try ConnectionOptions.parse(config.map { ["--config=\($0)"] } ?? []))
      guard let names else {
        try contexts.choose([])
        return output.words("synctop: the choice is forgotten")
      }
      let chosen = try contexts.checked(names)
      for problem in contexts.problems { output.words("synctop: warning: \(problem.text)") }
      try contexts.choose(chosen)
      try output.line(SettingsReport.visible(chosen.joined(separator: ",")))
      if let name = contexts.rulingVariable {
        output.words("synctop: warning: \(name) is set, and rules over the choice\n  next: unset \(name)")
      }
    }
  }
}
