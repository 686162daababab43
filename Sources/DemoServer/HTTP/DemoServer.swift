import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A running demo server on 127.0.0.1: the documented calls over a living world. It has one thread of its own, and
/// does nothing between requests.
package struct DemoServer: Sendable {
  /// Connections at a time; others wait.
  package static let connectionLimit = 256

  package let port: Int
  /// What a client signs in with.
  package let credentials: DemoCredentials
  /// What it serves.
  package let world: World

  private let serving: Task<Void, Never>
  private let group: MultiThreadedEventLoopGroup

  /// Starts a server and returns when it listens. End it by `stop()`.
  package static func start(configuration: DemoConfiguration) async throws(DemoServerError) -> DemoServer {
    guard (0...65_535).contains(configuration.port) else { throw .badPort(configuration.port) }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let (openings, opened) = AsyncStream.makeStream(of: Result<Opening, DemoServerError>.self)
    let start = configuration.now()
    let world = World(seed: configuration.seed, tasks: configuration.tasks, start: start)
    let serving = Task {
      await serve(configuration, world: world, on: group) { opened.yield($0) }
      opened.finish()
    }
    let first = await openings.first { _ in true } ?? .failure(.failed("it was cancelled"))
    do {
      let opening = try first.get()
      return DemoServer(
        port: opening.port, credentials: opening.credentials, world: world, serving: serving, group: group)
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
  }

  /// Ends the server with all its connections, and returns when it has gone.
  package func stop() async {
    serving.cancel()
    await serving.value
    try? await group.shutdownGracefully()
  }

  /// Where the server listens, and who is let in.
  private struct Opening: Sendable {
    let port: Int
    let credentials: DemoCredentials
  }
}

extension DemoServer {
  /// Runs until it is cancelled; `report` is told how the start went.
  private static func serve(
    _ configuration: DemoConfiguration, world: World, on group: MultiThreadedEventLoopGroup,
    report: @escaping @Sendable (Result<Opening, DemoServerError>) -> Void
  ) async {
    let responder = Responder(service: DemoService(configuration, world: world), now: configuration.now)
    let channel = HTTP1Channel(
      responder: { try await responder.respond($0, $1, $2) }, configuration: connection)
    let quiet = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
    let server = Server(
      childChannelSetup: channel, configuration: listening(on: configuration.port, quiet),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? configuration.port
        let credentials = DemoCredentials(seed: world.seed, identity: world.identity, port: port)
        report(.success(Opening(port: port, credentials: credentials)))
      }, eventLoopGroup: group, logger: quiet)
    do { try await server.run() } catch { report(.failure(failure(error, port: configuration.port))) }
  }

  /// Idle connections are closed, and so are those that never finish a request's head.
  private static var connection: HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      idleTimeout: .seconds(75),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 32 * 1024, maxHeaderListSize: 64 * 1024, maxHeaderFieldCount: 100))
  }

  private static func listening(on port: Int, _ logger: Logger) -> ServerConfiguration {
    ServerConfiguration(
      address: .hostname("127.0.0.1", port: port),
      availableConnectionsDelegate: .maximum(connectionLimit, logger: logger))
  }

  private static func failure(_ error: any Error, port: Int) -> DemoServerError {
    guard let error = error as? IOError else { return .failed("\(error)") }
    switch error.errnoCode {
    case EADDRINUSE: return .portInUse(port)
    case EACCES: return .portForbidden(port)
    default: return .failed("\(error)")
    }
  }
}
