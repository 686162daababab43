import ArgumentParser

/// Opens the board on the service, or on a saved answer.
struct BoardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Open the board (the default command).")

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var options: BoardOptions

  @Option(help: ArgumentHelp("Show a saved list answer instead of asking a service.", valueName: "file"))
  var input: String?

  @MainActor
  func run() async throws {
    let plan = if let input { try offline(input) } else { try await live() }
    try BoardSession.run(plan)
  }

  private func offline(_ path: String) throws -> BoardPlan {
    try options.plan(.savedAnswer(at: path), settings: connection.resolveLocal(options.flags), subject: .saved)
  }

  private func live() async throws -> BoardPlan {
    let source = BoardSource(connection: connection, flags: options.flags, allowsClock: !options.noClock)
    return try await options.plan(source, post: BoardPost())
  }
}
