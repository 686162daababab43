import ArgumentParser
import DemoServer

/// Opens the board on an embedded server with a living world.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the board on a living demo world; needs no configuration and no network.")

  @Option(help: "How many tasks the world has.")
  var tasks = 145

  @Option(help: "The same seed gives the same world.")
  var seed: UInt64 = 1

  @Option(help: "Seconds of the world in one of the clock.")
  var speed = 1.0

  @Option(help: ArgumentHelp("Make the server misbehave, such as errors=20; may be repeated.", valueName: "fault"))
  var fault: [String] = []

  @OptionGroup var options: BoardOptions

  @MainActor
  func run() async throws {
    let settings = try LocalSettings.withoutFile(options.flags)
    let world = DemoConfiguration(
      tasks: tasks, seed: seed, speed: speed, faults: try fault.map(Self.fault), now: WallClock.now)
    try BoardSession.run(
      options.plan(scope: "demo · 127.0.0.1", settings: settings, isOffline: false, watch: .demo(world)))
  }
}

extension DemoCommand {
  private static func fault(_ text: String) throws -> Fault {
    do throws(FaultRefusal) {
      return try Fault(text)
    } catch {
      throw CommandFailure("--fault \(text): \(error)", nextStep: "see `synctop demo-server --help`.", code: 2)
    }
  }
}
