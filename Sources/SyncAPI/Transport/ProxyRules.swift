/// Which addresses are asked through a proxy: HTTPS_PROXY but for NO_PROXY, as other tools read them. Never this machine.
package struct ProxyRules: Sendable, Equatable {
  package static let none = ProxyRules()

  /// Entries of NO_PROXY that are looked at; what is beyond doesn't count.
  private static let exceptionLimit = 1000

  /// The proxy that is in force where no exception is; nil for none.
  package private(set) var proxy: Proxy?
  /// The variable that names the proxy; nil for none.
  package private(set) var variable: String?
  private var exceptions: [ProxyException] = []

  init() {}

  /// Reads HTTPS_PROXY, else ALL_PROXY, and NO_PROXY; each in lower case first, as curl does, and an empty one as none.
  /// Throws a problem that shows no password.
  package init(environment: [String: String]) throws(ConnectionProblem) {
    let named = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].first { environment[$0]?.isEmpty == false }
    guard let named, let text = environment[named] else { return }
    proxy = try Proxy(text, variable: named)
    variable = named
    let list = [environment["no_proxy"], environment["NO_PROXY"]].compactMap { $0 }.first { !$0.isEmpty } ?? ""
    exceptions = list.split { $0 == "," || $0.isWhitespace }.prefix(Self.exceptionLimit).compactMap {
      ProxyException($0)
    }
  }

  /// The proxy that `endpoint` is asked through; nil when it is asked straight.
  package func proxy(for endpoint: Endpoint) -> Proxy? {
    guard let proxy, endpoint.isSecure, !endpoint.isLoopback, IPAddress(endpoint.host)?.isNear != true,
      !exceptions.contains(where: { $0.covers(endpoint.host, port: endpoint.port) })
    else { return nil }
    return proxy
  }
}
