import SyncAPI

extension ListSettings {
  /// Defaults give way to what was given on purpose, so that a page's deadline never outlasts the interval.
  init(_ configuration: Configuration, for endpoint: Endpoint) {
    self.init(for: endpoint)
    let interval = configuration.seconds(.interval) ?? 30
    let poll = configuration.seconds(.pollDeadline)
    let page = configuration.seconds(.pageDeadline, atMost: min(interval, poll ?? interval)) ?? 10
    pageSize = configuration.integer(.pageSize) ?? pageSize
    requestsAtOnce = configuration.integer(.requestsAtOnce) ?? requestsAtOnce
    bodyLimit = configuration.integer(.bodyLimit) ?? bodyLimit
    pageDeadline = .seconds(page)
    connectTimeout = .seconds(configuration.seconds(.connectTimeout, atMost: page) ?? 5)
    pollDeadline = poll.map { .seconds($0) } ?? pollDeadline
    if let (requests, seconds) = configuration.rate(.rate) {
      requestsPerWindow = requests
      rateWindow = .seconds(seconds)
    }
  }
}

extension Configuration {
  /// A default that is cut to `bound`; what was given stays.
  fileprivate func seconds(_ key: SettingKey, atMost bound: Double) -> Double? {
    guard let seconds = seconds(key) else { return nil }
    return self[key]?.source == .standard ? min(seconds, bound) : seconds
  }
}
