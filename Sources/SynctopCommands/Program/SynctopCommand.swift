import ArgumentParser

/// The root of the command line; without a subcommand it opens the board.
struct SynctopCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synctop",
    abstract: "Watch the user synchronization tasks of DataArts Studio.",
    discussion: "Without a command it opens the board. `synctop demo` needs no configuration.",
    version: Version.text,
    subcommands: [
      BoardCommand.self, DemoCommand.self, ReplayCommand.self, DemoServerCommand.self, ListCommand.self,
      ShowCommand.self,
      ExplainCommand.self, RenderCommand.self, KeysCommand.self, ConfigCommand.self, ContextCommand.self,
      InitCommand.self, DoctorCommand.self, HistoryCommand.self, ReportCommand.self,
      AcknowledgeCommand.self,
    ],
    defaultSubcommand: BoardCommand.self)

  /// The names of all commands, that of the help among them.
  static var names: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
