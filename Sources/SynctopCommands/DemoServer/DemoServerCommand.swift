import ArgumentParser
import DemoServer
import Glibc

/// `synctop demo-server`: the demo's server alone, for clients of all kinds.
struct DemoServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-server", abstract: "Serve the demo world on 127.0.0.1 until interrupted.",
    discussion: """
      The first line on stdout is JSON with everything that a client needs. With --identities a second line has what \
      other ways to sign in need: user_id, domain_id, project_name, mfa_user, mfa_user_id, mfa_password, mfa_secret \
      (Base32, for passcodes of six digits every 30 s), agency (of the same account), instances, workspaces (of each \
      instance) and metadata_endpoint.

      Temporary keys come from POST /v3.0/OS-CREDENTIAL/securitytokens, or from the metadata service.

      Faults:
      \(faults)
      """)

  @Option(help: "The port; 0 takes any free one.")
  var port = 0

  @Flag(help: "Print a second line of JSON with further identities.")
  var identities = false

  @Flag(help: "Have a second instance that can be used, with a fifth of the tasks.")
  var twoInstances = false

  @Option(
    help: ArgumentHelp(
      "Be the metadata service of a cloud server too: with a session's token or without, with one only, or of a "
        + "server without an agency.", valueName: "open|tokens|agencyless"))
  var metadata = DemoMetadata.absent

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
    if identities { try output.line(server.identities.jsonLine) }
    output.words("serving \(server.world.count) tasks on \(server.credentials.endpoint); Ctrl-C ends it")
    let signal = await signals.first { _ in true }
    await server.stop()
    if signal == SIGINT { throw ExitCode(130) }
  }

  private func start() async throws -> DemoServer {
    var configuration = try world.configuration(port: port)
    configuration.hasTwoInstances = twoInstances
    configuration.metadata = metadata
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

extension DemoMetadata: ExpressibleByArgument {}
