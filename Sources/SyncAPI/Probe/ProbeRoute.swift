import FoundationEssentials

/// Where a probe connects to, and what it says there before it may speak to the endpoint.
struct ProbeRoute: Sendable {
  let host: String
  let port: Int
  /// The proxy in between; nil for none.
  let proxy: Proxy?
  /// The request that makes a proxy pass everything on; nil where none is wanted.
  let tunnelRequest: String?

  init(to endpoint: Endpoint, through proxy: Proxy?) {
    self.proxy = proxy
    host = proxy?.host ?? (endpoint.isAddress ? endpoint.host.filter { $0 != "[" && $0 != "]" } : endpoint.host)
    port = proxy?.port ?? endpoint.port
    tunnelRequest = proxy.flatMap { Self.request(to: endpoint, through: $0) }
  }

  /// Whether the probe itself can go this way step by step.
  var isPassable: Bool { proxy?.kind != .socks5 }

  private static func request(to endpoint: Endpoint, through proxy: Proxy) -> String? {
    guard proxy.kind == .http else { return nil }
    let target = "\(endpoint.host):\(endpoint.port)"
    let login = proxy.login.map { login in
      "Proxy-Authorization: Basic \(Data("\(login.user):\(login.password)".utf8).base64EncodedString())\r\n"
    }
    return "CONNECT \(target) HTTP/1.1\r\nHost: \(target)\r\n\(login ?? "")\r\n"
  }
}

extension Endpoint {
  /// Whether the host is an address and no name.
  var isAddress: Bool { IPAddress(host) != nil }
}
