/// Which addresses are asked through a proxy: HTTPS_PROXY but for NO_PROXY, as other tools read them. Never this machine.
package struct ProxyRules: Sendable, Equatable {
  package static let none = ProxyRules()

  init() {}

  /// Reads HTTPS_PROXY and NO_PROXY, in upper or lower case; throws a problem that shows no password.
  package init(environment: [String: String]) throws(ConnectionProblem) {}
}
