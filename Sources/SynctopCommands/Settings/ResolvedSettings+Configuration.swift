import Signing
import SyncAPI

extension ResolvedSettings {
  /// Takes what the configuration says; throws one problem that names everything that is missing.
  init(_ configuration: Configuration) throws(ConfigurationError) {
    let endpoint = configuration.endpoint
    let credentials = try configuration.credentials()
    guard let endpoint, let credentials, let project = configuration.text(.projectID),
      let workspace = configuration.text(.workspace)
    else { throw ConfigurationError(configuration.incompleteness.map { [$0] } ?? []) }
    do throws(ConnectionProblem) {
      connection = try Connection(
        endpoint: endpoint, projectID: project, workspace: workspace, credentials: credentials,
        language: configuration.text(.language).flatMap { $0 == "none" ? nil : $0 },
        settings: ListSettings(configuration, for: endpoint))
    } catch {
      throw ConfigurationError(
        ConfigurationProblem("", "\(error.setting): \(error)", nextStep: "correct \(error.setting)"))
    }
    local = try LocalSettings(configuration)
    region = configuration[.endpoint] == nil ? configuration.text(.region) : nil
  }
}

extension ListSettings {
  /// Defaults give way to what was given on purpose, so that a page's deadline never outlasts the interval.
  fileprivate init(_ configuration: Configuration, for endpoint: Endpoint) {
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
  /// The service's address: as given, else the region's.
  var endpoint: Endpoint? {
    address(.endpoint) ?? text(.region).flatMap { try? Endpoint(Regions.service($0)) }
  }

  /// IAM's address: as given, else the region's.
  var iamEndpoint: Endpoint? {
    address(.iamEndpoint) ?? text(.region).flatMap { try? Endpoint(Regions.iam($0)) }
  }

  /// A default that is cut to `bound`; what was given stays.
  fileprivate func seconds(_ key: SettingKey, atMost bound: Double) -> Double? {
    guard let seconds = seconds(key) else { return nil }
    return self[key]?.source == .standard ? min(seconds, bound) : seconds
  }

  /// The token or the key, whichever stands in the higher source; a token where both do. Nil where neither is given.
  fileprivate func credentials() throws(ConfigurationError) -> Credentials? {
    let tokenRank = self[.token]?.source.rank ?? 0
    let keyRank = min(self[.accessKey]?.source.rank ?? 0, self[.secretKey]?.source.rank ?? 0)
    if tokenRank > 0, tokenRank >= keyRank { return try secret(.token).map { .token($0) } }
    guard let id = try secret(.accessKey), let key = try secret(.secretKey) else {
      if let half = [SettingKey.accessKey, .secretKey].first(where: { self[$0] != nil }) { throw halfKey(half) }
      return nil
    }
    return .accessKey(AccessKey(id: id, secret: key, securityToken: try secret(.securityToken)))
  }

  private func halfKey(_ half: SettingKey) -> ConfigurationError {
    let other: SettingKey = half == .accessKey ? .secretKey : .accessKey
    return ConfigurationError(
      ConfigurationProblem(
        self[half].map { "\($0.source)" } ?? "", "\(half.path) is given without \(other.path)",
        why: "an access key is a pair", nextStep: "set \(other.spec.variable ?? other.path) too"))
  }

  private var likelyReason: String? {
    if !hasCredentials, environment["SYNCTOP_USER"]?.isEmpty == false {
      return "SYNCTOP_USER is set, but this version signs in by a token or an access key only"
    }
    let isUntouched = file?.exists != true && endpoint == nil && self[.projectID] == nil && self[.workspace] == nil
    return isUntouched ? "synctop has not been set up on this machine yet" : nil
  }

  private var hasCredentials: Bool {
    self[.token] != nil || (self[.accessKey] != nil && self[.secretKey] != nil)
  }

  /// What is missing before a service can be asked, as a newcomer is told; nil when nothing is.
  var incompleteness: ConfigurationProblem? {
    let missing = [
      (endpoint == nil, "region or endpoint (--region, SYNCTOP_REGION)"),
      (self[.projectID] == nil, "project_id (--project-id, SYNCTOP_PROJECT_ID)"),
      (self[.workspace] == nil, "workspace (--workspace, SYNCTOP_WORKSPACE)"),
      (!hasCredentials, "credentials (SYNCTOP_TOKEN, or SYNCTOP_AK and SYNCTOP_SK)"),
    ].filter(\.0).map { "\n    - \($0.1)" }.joined()
    guard !missing.isEmpty else { return nil }
    return ConfigurationProblem(
      "", "not set:\(missing)", why: likelyReason,
      nextStep: "set them in the environment or in \(file?.path ?? "a file named by --config"); "
        + "`synctop demo` shows the board without any")
  }
}
