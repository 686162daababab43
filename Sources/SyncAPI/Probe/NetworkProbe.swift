import NIOCore
import NIOPosix
import NIOSSL
package import TaskModel

/// Goes the way to an endpoint step by step, to tell which step fails. It carries nothing that proves who asks.
package struct NetworkProbe: Sendable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What every step fails with.
  package typealias Failure = FetchFailure

  /// The longest that each step may take.
  private static let stepLimit = Duration.seconds(6)
  /// Addresses that are tried before the host counts as silent.
  private static let addressLimit = 3

  private let endpoint: Endpoint
  private let transport: Transport
  private let clock: APIClock
  private let route: ProbeRoute

  package init(_ endpoint: Endpoint, transport: Transport, clock: APIClock) {
    self.endpoint = endpoint
    self.transport = transport
    self.clock = clock
    route = ProbeRoute(to: endpoint, through: transport.proxies.proxy(for: endpoint))
  }

  /// The addresses of the endpoint's host, or of the proxy's where one is in between.
  @concurrent
  package func resolve() async throws(FetchFailure) -> AddressFacts {
    let start = clock.uptime()
    let addresses = try await HostLookup.addresses(of: route.host, within: Self.stepLimit, clock: clock)
    guard !addresses.isEmpty else {
      throw FetchFailure(.hostUnknown, message: "the host name \(route.host) has no address")
    }
    return AddressFacts(host: route.host, addresses: addresses, took: clock.uptime() - start)
  }

  /// A connection to the first of the addresses that takes one; it is closed at once.
  @concurrent
  package func connect(to facts: AddressFacts) async throws(FetchFailure) -> ConnectFacts {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { group.shutdownGracefully { _ in } }
    var silent: [String] = []
    var failure = FetchFailure(.hostUnknown, message: "there is no address to connect to")
    for address in facts.addresses.prefix(Self.addressLimit) {
      let start = clock.uptime()
      do throws(FetchFailure) {
        let channel = try await open(address, group, FirstProblem())
        let took = clock.uptime() - start
        try? await channel.close().get()
        return ConnectFacts(address: address, port: route.port, took: took, silent: silent)
      } catch {
        failure = error
        silent.append(address)
      }
    }
    throw failure
  }

  /// A first request through everything that lies in between, TLS with its whole check among it. Fails where there is
  /// no way for a request.
  @concurrent
  package func greet(at connected: ConnectFacts) async throws(FetchFailure) -> GreetingFacts {
    guard route.isPassable else { return try await greetThroughSession() }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { group.shutdownGracefully { _ in } }
    let start = clock.uptime()
    let problem = FirstProblem()
    let channel = try await open(connected.address, group, problem)
    do {
      let greeting = ProbeGreeting(
        endpoint: endpoint, route: route, transport: transport, channel: channel, problem: problem)
      let (security, answer) = try await greeting.run(within: Self.stepLimit)
      channel.close(promise: nil)
      return GreetingFacts(security: security, took: clock.uptime() - start, answer: answer)
    } catch {
      channel.close(promise: nil)
      throw FetchFailure(transport: error, proxy: route.proxy)
    }
  }

  /// The same by the client that requests go through, which knows more kinds of proxies and tells less of TLS.
  private func greetThroughSession() async throws(FetchFailure) -> GreetingFacts {
    let session = HTTPSession(settings: ListSettings(for: endpoint), transport: transport)
    let start = clock.uptime()
    let request = Outgoing.get(endpoint, path: "/", query: [], headers: [], proof: nil, now: clock.now())
    do throws(FetchFailure) {
      let response = try await Deadline(Self.stepLimit).run("the answer", clock: clock) {
        () async throws(FetchFailure) in
        try await session.send({ request }, turn: { () async throws(FetchFailure) in })
      }
      await session.shutdown()
      let date = response.values("date").first.flatMap(HTTPDate.epochSeconds)
      return GreetingFacts(
        security: endpoint.isSecure ? SecurityFacts(version: "TLS", certificate: nil) : nil,
        took: clock.uptime() - start,
        answer: .success(GreetingFacts.Answer(status: response.status, date: date)))
    } catch {
      await session.shutdown()
      throw error
    }
  }

  private func open(
    _ address: String, _ group: MultiThreadedEventLoopGroup, _ problem: FirstProblem
  ) async throws(FetchFailure) -> any Channel {
    do {
      return try await ClientBootstrap(group: group)
        .connectTimeout(.seconds(4))
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(HeadReader(problem)) }
        }
        .connect(to: try SocketAddress(ipAddress: address, port: route.port)).get()
    } catch {
      throw FetchFailure(transport: error, proxy: route.proxy)
    }
  }
}
