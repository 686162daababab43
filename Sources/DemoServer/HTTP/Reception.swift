import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// Takes in connections and has their requests answered, until it is closed.
struct Reception: Sendable {
  /// Connections at a time; others wait for one to end.
  static let connectionLimit = 256

  private let http: HTTP1Channel
  private let arrivals: AsyncStream<HTTP1Channel.Value>.Continuation
  private let serving: Task<Void, Never>
  private let quiet: Logger

  init(_ responder: Responder) {
    let quiet = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
    let http = HTTP1Channel(
      responder: { try await responder.respond($0, $1, $2) }, configuration: Self.configuration)
    let (connections, arrivals) = AsyncStream.makeStream(of: HTTP1Channel.Value.self)
    self.quiet = quiet
    self.http = http
    self.arrivals = arrivals
    serving = Task {
      await withDiscardingTaskGroup { group in
        for await connection in connections {
          group.addTask { await http.handle(value: connection, logger: quiet) }
        }
        group.cancelAll()
      }
    }
  }

  /// What listens for the connections.
  func bootstrap(on group: MultiThreadedEventLoopGroup) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .serverChannelInitializer { [quiet] channel in
        channel.eventLoop.makeCompletedFuture {
          let limit = MaximumAvailableConnections.maximum(Self.connectionLimit, logger: quiet)
          try channel.pipeline.syncOperations.addHandler(AvailableConnectionsChannelHandler(delegate: limit))
        }
      }
      .childChannelInitializer { channel in
        http.setup(channel: channel, logger: quiet).map { admit($0) }
      }
  }

  /// Ends all connections, and returns when they have gone.
  func close() async {
    arrivals.finish()
    await serving.value
  }

  /// A connection that comes while the reception closes has to be handled as well: NIO traps for one that is dropped.
  private func admit(_ connection: HTTP1Channel.Value) {
    guard case .terminated = arrivals.yield(connection) else { return }
    connection.channel.close(promise: nil)
    Task { [http, quiet] in await http.handle(value: connection, logger: quiet) }
  }

  /// Headers too long for the gateway are read, up to a bound, to be answered as it does. Idle connections are closed, and so are those that never finish a request's head.
  private static var configuration: HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      idleTimeout: .seconds(75),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 192 * 1024, maxHeaderListSize: 256 * 1024, maxHeaderFieldCount: 100))
  }
}
