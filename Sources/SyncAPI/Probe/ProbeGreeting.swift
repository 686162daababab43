import NIOCore
import NIOSSL
import TaskModel

/// One greeting over an open connection: the proxy's leave, the handshake, the request, and the head of the answer.
struct ProbeGreeting: Sendable {
  let endpoint: Endpoint
  let route: ProbeRoute
  let transport: Transport
  let channel: any Channel
  /// What went wrong with the channel first.
  let problem: FirstProblem

  /// Fails where the way isn't open: with the first error of any layer. Takes no longer than `limit`.
  func run(
    within limit: Duration
  ) async throws -> (security: SecurityFacts?, answer: Result<GreetingFacts.Answer, FetchFailure>) {
    let expiry = channel.eventLoop.scheduleTask(in: TimeAmount(limit)) { [channel] in
      try Self.reader(channel).fail(FetchFailure(.timedOut, message: "the server didn't answer in time"))
      channel.close(promise: nil)
    }
    defer { expiry.cancel() }
    if let request = route.tunnelRequest { try await openTunnel(request) }
    let security = try await secure()
    do {
      let head = try await answer(to: greeting)
      let date = head.value("date").flatMap(HTTPDate.epochSeconds)
      return (security, .success(GreetingFacts.Answer(status: head.status, date: date)))
    } catch {
      return (security, .failure(FetchFailure(transport: error)))
    }
  }

  private var greeting: String {
    "GET / HTTP/1.1\r\nHost: \(endpoint.authority)\r\nUser-Agent: synctop\r\nConnection: close\r\n\r\n"
  }

  private func openTunnel(_ request: String) async throws {
    let head = try await answer(to: request)
    guard (200..<300).contains(head.status) else {
      let place = route.proxy.map { "the proxy \($0.address)" } ?? "the proxy"
      throw FetchFailure(
        .proxyRefused, status: head.status, message: "\(place) answered with HTTP status \(head.status)")
    }
  }

  /// Puts TLS in front, and waits until the handshake is through.
  private func secure() async throws -> SecurityFacts? {
    guard endpoint.isSecure else { return nil }
    let configuration = try transport.tlsConfiguration
    let name = endpoint.isAddress ? nil : endpoint.host
    try await channel.eventLoop.submit { [channel] in
      let handler = try NIOSSLClientHandler(context: NIOSSLContext(configuration: configuration), serverHostname: name)
      try channel.pipeline.syncOperations.addHandler(handler, position: .first)
    }.get()
    do {
      // Nothing is written out before the handshake is done: an empty write tells when it is.
      try await channel.writeAndFlush(ByteBuffer()).get()
    } catch {
      throw problem.error ?? error
    }
    let version = try await channel.nioSSL_tlsVersion().get()
    let certificate = try await channel.nioSSL_peerCertificate().get()
    return SecurityFacts(version: version?.text ?? "TLS", certificate: certificate.map(CertificateFacts.init))
  }

  private func answer(to request: String) async throws -> AnswerHead {
    let bytes = try await channel.eventLoop.flatSubmit { [channel, problem] in
      do {
        let next = try Self.reader(channel).next(on: channel.eventLoop)
        channel.writeAndFlush(ByteBuffer(string: request), promise: nil)
        return next
      } catch {
        return channel.eventLoop.makeFailedFuture(problem.error ?? error)
      }
    }.get()
    guard let head = AnswerHead(bytes) else {
      throw FetchFailure(.other, message: "the server's answer isn't sound HTTP")
    }
    return head
  }

  private static func reader(_ channel: any Channel) throws -> HeadReader {
    try channel.pipeline.syncOperations.handler(type: HeadReader.self)
  }
}

extension TLSVersion {
  fileprivate var text: String {
    switch self {
    case .tlsv1: "TLS 1.0"
    case .tlsv11: "TLS 1.1"
    case .tlsv12: "TLS 1.2"
    case .tlsv13: "TLS 1.3"
    }
  }
}
