/// Where a probe connects to, and what it says there before it may speak to the endpoint.
struct ProbeRoute: Sendable {
  let host: String
  let port: Int
  /// The request that makes a proxy pass everything on; nil where none is in between.
  let tunnelRequest: String?
  let speaksTLSToProxy: Bool

  /// Straight to the endpoint.
  init(to endpoint: Endpoint) {
    host = endpoint.isAddress ? String(endpoint.host.drop { $0 == "[" }.prefix { $0 != "]" }) : endpoint.host
    port = endpoint.port
    tunnelRequest = nil
    speaksTLSToProxy = false
  }
}

extension Endpoint {
  /// Whether the host is an address and no name.
  var isAddress: Bool {
    host.hasPrefix("[") || host.allSatisfy { $0.isWholeNumber || $0 == "." }
  }
}
