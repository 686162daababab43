/// How requests get to the service: whom TLS trusts beside the machine's own authorities, and which proxies are used.
package struct Transport: Sendable, Equatable {
  /// Certificates in PEM, trusted beside the machine's own; nil for none.
  package var extraAuthorities: [UInt8]?
  package var proxies: ProxyRules

  package init(extraAuthorities: [UInt8]? = nil, proxies: ProxyRules = .none) {
    self.extraAuthorities = extraAuthorities
    self.proxies = proxies
  }

  /// What is wrong with the certificates, as a problem of `ca_file`; nil when they can be used.
  package var problem: ConnectionProblem? {
    do {
      _ = try ExtraAuthorities(pem: extraAuthorities)
      return nil
    } catch {
      return error
    }
  }
}
