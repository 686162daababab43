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

  @OptionGroup var world: WorldOptions

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port \(port): write a number from 0 to 65535") }
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
    let configuration = try world.configuration(port: port)
    do throws(DemoServerError) {
      return try await DemoServer.start(configuration: configuration)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  private static var faults: String {
    let width = (Fault.Kind.allCases.map(\.form.count).max() ?? 0) + 2
    return Fault.Kind.allCases.map { kind in
      "  " + kind.form + String(repeating: " ", count: width - kind.form.count) + kind.help
    }.joined(separator: "\n")
  }
}
