import SyncAPI

extension Configuration {
  /// How requests travel, by the environment and the configuration.
  func probeTransport() throws(ConnectionProblem) -> Transport {
    Transport(proxies: try ProxyRules(environment: environment))
  }
}

extension DoctorReading.Place {
  /// The configured workspaces.
  var workspaces: [String] { configuration.words(.workspace) ?? [] }
}
