import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import TaskModel

/// The connections of one client, to the service and to IAM, opened at the first request and kept for the next.
///
/// It follows no redirect, takes in no more than its bounds, compressed or not, and checks every certificate. Through a
/// proxy go those addresses only for which the rules name one.
actor HTTPSession {
  private let settings: ListSettings
  private let transport: Transport
  /// One for connections that are made straight, and one for each proxy.
  private var clients: [Proxy?: HTTPClient] = [:]
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
    let first = build()
    do {
      return try await attempt(first)
    } catch .lost(let failure) {
      guard !Task.isCancelled else { throw .cancelled }
      try await turn()
      let second = build()
      do {
        return try await attempt(second)
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
    let (open, running) = (clients.values, threads)
    (clients, threads) = ([:], nil)
    for client in open { try? await client.shutdown().get() }
    try? await running?.shutdownGracefully()
  }

  deinit {
    let running = threads
    let closed = clients.values.map { $0.shutdown() }
    guard let loop = running?.next() else { return }
    EventLoopFuture.andAllComplete(closed, on: loop).whenComplete { _ in running?.shutdownGracefully { _ in } }
  }

  private func client(for proxy: Proxy?) throws(FetchFailure) -> HTTPClient {
    guard !isShut else { throw .cancelled }
    if let client = clients[proxy] { return client }
    let group = threads ?? MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let opened = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: try configuration(for: proxy))
    clients[proxy] = opened
    threads = group
    return opened
  }

  private func configuration(for proxy: Proxy?) throws(FetchFailure) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.decompression = .enabled(limit: .size(settings.bodyLimit))
    configuration.timeout = .init(connect: TimeAmount(settings.connectTimeout))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = settings.requestsAtOnce
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.tlsConfiguration = try security
    configuration.proxy = proxy.map { HTTPClient.Configuration.Proxy($0) }
    return configuration
  }

  /// TLS 1.2 at the least, the certificate checked in full against the machine's authorities and the given ones.
  private var security: TLSConfiguration {
    get throws(FetchFailure) {
      var security = TLSConfiguration.makeClientConfiguration()
      security.minimumTLSVersion = .tlsv12
      security.certificateVerification = .fullVerification
      do {
        let extra = try ExtraAuthorities(pem: transport.extraAuthorities).certificates
        if !extra.isEmpty { security.additionalTrustRoots = [.certificates(extra)] }
      } catch {
        throw FetchFailure(.tlsFailed, message: "\(error.setting): \(error)")
      }
      return security
    }
  }

  @concurrent
  private nonisolated func attempt(
    _ outgoing: Outgoing
  ) async throws(AttemptFailure) -> Response {
    let proxy = outgoing.endpoint.flatMap { transport.proxies.proxy(for: $0) }
    let client: HTTPClient
    do {
      client = try await self.client(for: proxy)
    } catch {
      throw .final(error)
    }
    var request = HTTPClientRequest(url: outgoing.url)
    request.method = HTTPMethod(rawValue: outgoing.method)
    request.headers = HTTPHeaders(outgoing.headers)
    if !outgoing.body.isEmpty { request.body = .bytes(outgoing.body) }
    let answer: HTTPClientResponse
    do {
      answer = try await client.execute(request, deadline: .distantFuture)
    } catch {
      throw AttemptFailure(beforeHead: error, proxy: proxy)
    }
    do {
      var response = try await collect(answer)
      response.canonicalRequest = outgoing.canonicalRequest
      return response
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
