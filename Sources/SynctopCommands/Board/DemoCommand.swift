import ArgumentParser

/// Opens the board on an embedded server with a living world.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the board on a living demo world; needs no configuration and no network.")

  @OptionGroup var world: WorldOptions
  @OptionGroup var options: BoardOptions

  @MainActor
  func run() async throws {
    let settings = try LocalSettings.withoutFile(options.flags)
    let demo = EmbeddedDemo(try world.configuration())
    try BoardSession.run(options.plan(.demo(demo), settings: settings, subject: .fixed, memory: .demo(demo)))
  }
}
