import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import TaskModel

/// The connections of one client, to the service and to IAM, opened at the first request and kept for the next.
///
/// It follows no redirect, asks no proxy, and takes in no more than its bounds, compressed or not.
actor HTTPSession {
  private let settings: ListSettings
  private let transport: Transport
  private var client: HTTPClient?
  private var threads: MultiThreadedEventLoopGroup?
  private var isShut = false

  init(settings: ListSettings, transport: Transport) {
    self.settings = settings
    self.transport = transport
  }

  /// Sends a request and takes in the whole answer. A connection that broke before an answer began is tried once more.
  ///
  /// `turn` is awaited before the second attempt, which is a request like any other. The caller cancels the task to end
  /// it; nothing here watches the time but the connect timeout.
  @concurrent
  nonisolated func send(
    _ build: @Sendable () -> Outgoing,
    turn: @Sendable () async throws(FetchFailure) -> Void
  ) async throws(FetchFailure) -> Response {
    let client = try await open()
    let first = build()
    do {
      return try await attempt(first, client)
    } catch .lost(let failure) {
      guard !Task.isCancelled else { throw .cancelled }
      try await turn()
      let second = build()
      do {
        return try await attempt(second, client)
      } catch {
        throw error.failure(after: failure)
      }
    } catch {
      throw error.failure(after: nil)
    }
  }

  /// Closes everything; requests under way fail.
  func shutdown() async {
    isShut = true
    let (open, running) = (client, threads)
    (client, threads) = (nil, nil)
    try? await open?.shutdown().get()
    try? await running?.shutdownGracefully()
  }

  deinit {
    let running = threads
    client?.shutdown().whenComplete { _ in running?.shutdownGracefully { _ in } }
  }

  private func open() throws(FetchFailure) -> HTTPClient {
    guard !isShut else { throw .cancelled }
    if let client { return client }
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.decompression = .enabled(limit: .size(settings.bodyLimit))
    configuration.timeout = .init(connect: TimeAmount(settings.connectTimeout))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = settings.requestsAtOnce
    configuration.connectionPool.retryConnectionEstablishment = false
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let opened = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
    (client, threads) = (opened, group)
    return opened
  }

  @concurrent
  private nonisolated func attempt(
    _ outgoing: Outgoing, _ client: HTTPClient
  ) async throws(AttemptFailure) -> Response {
    var request = HTTPClientRequest(url: outgoing.url)
    request.method = HTTPMethod(rawValue: outgoing.method)
    request.headers = HTTPHeaders(outgoing.headers)
    if !outgoing.body.isEmpty { request.body = .bytes(outgoing.body) }
    let answer: HTTPClientResponse
    do {
      answer = try await client.execute(request, deadline: .distantFuture)
    } catch {
      throw AttemptFailure(beforeHead: error)
    }
    do {
      return try await collect(answer)
    } catch {
      throw .final(FetchFailure(transport: error))
    }
  }

  /// An error's body is cut at its bound, since a few words of it are wanted; a success that goes beyond is a failure.
  private nonisolated func collect(_ answer: HTTPClientResponse) async throws -> Response {
    let isSuccess = [200, 201].contains(answer.status.code)
    let limit = isSuccess ? settings.bodyLimit : min(settings.bodyLimit, Response.errorLimit)
    var body: [UInt8] = []
    let announced = answer.headers.first(name: "content-length").flatMap { Int($0) }
    body.reserveCapacity(min(max(announced ?? 0, 0), limit))
    for try await part in answer.body {
      body.append(contentsOf: part.readableBytesView.prefix(limit - body.count + 1))
      if body.count > limit {
        guard isSuccess else { break }
        throw FetchFailure(.tooLarge, message: "the answer is longer than \(limit) bytes")
      }
    }
    return Response(
      status: Int(answer.status.code), headers: answer.headers.map { ($0.name.lowercased(), $0.value) }, body: body)
  }
}
