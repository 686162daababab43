import AsyncHTTPClient

extension HTTPClient.Configuration.Proxy {
  /// The same proxy, as the client of the network wants it.
  init(_ proxy: Proxy) {
    switch proxy.kind {
    case .http:
      self = .server(
        host: proxy.host, port: proxy.port,
        authorization: proxy.login.map { .basic(username: $0.user, password: $0.password) })
    case .socks5: self = .socksServer(host: proxy.host, port: proxy.port)
    }
  }
}
