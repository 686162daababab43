import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import TaskModel

extension FetchFailure {
  /// The failure that an error of the network's layers stands for, in plain words and without a secret.
  init(transport error: any Error) {
    self =
      switch error {
      case let failure as FetchFailure: failure
      case is CancellationError: .cancelled
      case let error as HTTPClientError: Self.client(error)
      case let error as NIOConnectionError: Self.connection(error)
      case let error as IOError: Self.system(error)
      case let error as HTTPParserError: Self.parser(error)
      case let error as ChannelError: Self.channel(error)
      default: Self.named(error)
      }
  }

  /// The same for a connection that `proxy` stands before.
  init(transport error: any Error, proxy: Proxy?) {
    self = Self.way(error, proxy) ?? FetchFailure(transport: error)
  }

  /// What the proxy is to blame for; nil for all else.
  private static func way(_ error: any Error, _ proxy: Proxy?) -> FetchFailure? {
    guard let proxy else { return nil }
    switch error {
    case let error as NIOConnectionError:
      return FetchFailure(
        .proxyUnreachable, message: "the proxy \(proxy.address): \(FetchFailure.connection(error).message)")
    case let error as HTTPClientError:
      switch error {
      case .proxyAuthenticationRequired:
        return FetchFailure(
          .proxyRefused, status: 407,
          message:
            "the proxy \(proxy.address) \(proxy.login == nil ? "wants a user and a password" : "refuses the user")")
      case .invalidProxyResponse:
        return FetchFailure(.proxyRefused, message: "the proxy \(proxy.address) doesn't let the connection through")
      case .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
        return FetchFailure(.timedOut, message: "the proxy \(proxy.address) doesn't answer")
      default: return nil
      }
    default:
      guard String(reflecting: type(of: error)).contains("SOCKS") else { return nil }
      return FetchFailure(.proxyRefused, message: "the proxy \(proxy.address) doesn't let the connection through")
    }
  }

  private static let lost = FetchFailure(.connectionLost, message: "the connection broke before the answer was whole")

  private static func client(_ error: HTTPClientError) -> FetchFailure {
    switch error {
    case .cancelled, .alreadyShutdown: .cancelled
    case .connectTimeout: FetchFailure(.timedOut, message: "no connection came about in time")
    case .tlsHandshakeTimeout: FetchFailure(.timedOut, message: "the TLS handshake took too long")
    case .deadlineExceeded, .readTimeout, .writeTimeout, .getConnectionFromPoolTimeout:
      FetchFailure(.timedOut, message: "the server took too long")
    case .remoteConnectionClosed, .uncleanShutdown: lost
    default: FetchFailure(.other, message: "the request failed: \(error.shortDescription)")
    }
  }

  private static func connection(_ error: NIOConnectionError) -> FetchFailure {
    if let first = error.connectionErrors.first?.error { return FetchFailure(transport: first) }
    return FetchFailure(.hostUnknown, message: "the host name \(error.host) isn't known")
  }

  private static func system(_ error: IOError) -> FetchFailure {
    if error.isReset { return lost }
    if error.isUnreachable { return FetchFailure(.connectionRefused, message: "the host can't be reached") }
    if error.isRefused { return FetchFailure(.connectionRefused, message: "connection refused") }
    if error.isTimeout { return FetchFailure(.timedOut, message: "the host doesn't answer") }
    return FetchFailure(.other, message: "the network failed: \(error.description)")
  }

  private static func parser(_ error: HTTPParserError) -> FetchFailure {
    switch error {
    case .invalidEOFState, .closedConnection: lost
    case .headerOverflow: FetchFailure(.tooLarge, message: "the answer's headers are too large")
    default: FetchFailure(.other, message: "the server's answer isn't sound HTTP: \(error)")
    }
  }

  private static func channel(_ error: ChannelError) -> FetchFailure {
    switch error {
    case .connectTimeout: FetchFailure(.timedOut, message: "no connection came about in time")
    case .ioOnClosedChannel, .alreadyClosed, .inputClosed, .outputClosed, .eof: lost
    default: FetchFailure(.other, message: "the connection failed: \(error)")
    }
  }

  /// Errors of layers that this room doesn't import are told by their type's name.
  private static func named(_ error: any Error) -> FetchFailure {
    let type = String(reflecting: type(of: error))
    if type.contains("SSL") { return secure(error) }
    if type.contains("Decompression") {
      return String(describing: error).contains("limit")
        ? FetchFailure(.tooLarge, message: "the answer is too large once decompressed")
        : FetchFailure(.notJSON, message: "the answer can't be decompressed")
    }
    if type.contains("TooManyBytes") { return FetchFailure(.tooLarge, message: "the answer is too large") }
    return FetchFailure(.other, message: "the request failed: \(String(describing: error).prefix(200))")
  }

  private static func secure(_ error: any Error) -> FetchFailure {
    let text = String(describing: error)
    let hints = [
      ("CERTIFICATE_VERIFY_FAILED", "the server's certificate isn't trusted; is its authority known to this machine?"),
      ("expired", "the server's certificate has expired, or this machine's clock is wrong"),
      ("not yet valid", "the server's certificate isn't valid yet, or this machine's clock is wrong"),
      ("unableToValidateCertificate", "the server's certificate is for another host name"),
      ("WRONG_VERSION_NUMBER", "the server doesn't speak TLS on this port"),
    ]
    let hint = hints.first { text.contains($0.0) }?.1
    return FetchFailure(.tlsFailed, message: "no secure connection: \(hint ?? String(text.prefix(200)))")
  }
}
