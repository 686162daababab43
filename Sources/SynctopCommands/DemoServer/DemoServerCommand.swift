import ArgumentParser
import DemoServer
import Glibc

/// `synctop demo-server`: the demo's server alone, for clients of all kinds.
struct DemoServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-server", abstract: "Serve the demo world on 127.0.0.1 until interrupted.",
    discussion: "The first line on stdout is JSON with everything that a client needs.\n\nFaults:\n" + faults)

  @Option(help: "The port; 0 takes any free one.")
  var port = 0

  @Option(help: "How many tasks the world has.")
  var tasks = 145

  @Option(help: "The same seed gives the same world.")
  var seed: UInt64 = 1

  @Option(help: "Seconds of the world in one of the clock.")
  var speed = 1.0

  @Option(help: ArgumentHelp("Make the server misbehave, such as errors=20; may be repeated.", valueName: "fault"))
  var fault: [String] = []

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port \(port): write a number from 0 to 65535") }
    guard (0...World.limit).contains(tasks) else {
      throw ValidationError("--tasks \(tasks): write a number from 0 to \(World.limit)")
    }
    guard (0...100_000).contains(speed) else {
      throw ValidationError("--speed \(speed): write a number from 0 to 100000")
    }
    for text in fault { try Self.check(text) }
  }

  func run() async throws {
    let output = Output()
    let (signals, arrived) = AsyncStream.makeStream(of: Int32.self)
    let interruption = Interruption(signals: [SIGINT, SIGTERM]) { arrived.yield($0) }
    defer { interruption.cancel() }
    let server = try await start()
    try output.line(server.credentials.jsonLine)
    output.words("serving \(server.world.count) tasks on \(server.credentials.endpoint); Ctrl-C ends it")
    let signal = await signals.first { _ in true }
    await server.stop()
    if signal == SIGINT { throw ExitCode(130) }
  }

  private func start() async throws -> DemoServer {
    let faults = try fault.map { try Fault($0) }
    let configuration = DemoConfiguration(
      port: port, tasks: tasks, seed: seed, speed: speed, faults: faults, now: { WallClock.now() })
    do throws(DemoServerError) {
      return try await DemoServer.start(configuration: configuration)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private static func check(_ text: String) throws {
    do throws(FaultRefusal) {
      _ = try Fault(text)
    } catch {
      throw ValidationError("--fault: \(error)")
    }
  }

  private static var faults: String {
    let width = (Fault.Kind.allCases.map(\.form.count).max() ?? 0) + 2
    return Fault.Kind.allCases.map { kind in
      "  " + kind.form + String(repeating: " ", count: width - kind.form.count) + kind.help
    }.joined(separator: "\n")
  }
}
