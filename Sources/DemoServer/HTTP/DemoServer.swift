import HummingbirdCore
import NIOCore
import NIOPosix

/// A running demo server on 127.0.0.1: the documented calls over a living world. It has one thread of its own, and
/// does nothing between requests.
package struct DemoServer: Sendable {
  package let port: Int
  /// What a client signs in with.
  package let credentials: DemoCredentials
  /// Further ways to sign in, and all instances.
  package let identities: DemoIdentities
  /// What it serves.
  package let world: World

  private let listener: any Channel
  private let reception: Reception
  private let group: MultiThreadedEventLoopGroup

  /// Starts a server and returns when it listens. End it by `stop()`.
  package static func start(configuration: DemoConfiguration) async throws(DemoServerError) -> DemoServer {
    guard (0...65_535).contains(configuration.port) else { throw .badPort(configuration.port) }
    let skew = FaultPlan(seed: configuration.seed, faults: configuration.faults).skew
    let now = { @Sendable in configuration.now() + skew }
    let world = World(seed: configuration.seed, tasks: configuration.tasks, start: now())
    let service = DemoService(configuration, world: world)
    let responder = Responder(service: service, now: now)
    let reception = Reception(responder)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let listener = try await reception.bootstrap(on: group).bind(host: "127.0.0.1", port: configuration.port).get()
      let port = listener.localAddress?.port ?? configuration.port
      return DemoServer(
        port: port, credentials: DemoCredentials(seed: world.seed, identity: world.identity, port: port),
        identities: DemoIdentities(service, port: port), world: world,
        listener: listener, reception: reception, group: group)
    } catch {
      await reception.close()
      try? await group.shutdownGracefully()
      throw DemoServerError(error, port: configuration.port)
    }
  }

  /// Ends the server with all its connections, and returns when it has gone. A second time is no fault.
  package func stop() async {
    if listener.isActive { try? await listener.close().get() }
    await reception.close()
    try? await group.shutdownGracefully()
  }
}
