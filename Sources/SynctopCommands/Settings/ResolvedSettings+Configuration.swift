import SyncAPI

extension ResolvedSettings {
  /// Takes what the configuration says; throws one problem that names everything that is missing.
  init(_ configuration: Configuration) throws(ConfigurationError) {
    let credentials = try configuration.credentials()
    guard configuration.incompleteness == nil, let endpoint = configuration.endpoint, let credentials,
      let workspace = configuration.text(.workspace)
    else { throw ConfigurationError(configuration.incompleteness.map { [$0] } ?? []) }
    do throws(ConnectionProblem) {
      connection = try Connection(
        endpoint: endpoint, projectID: configuration.text(.projectID), workspace: workspace, credentials: credentials,
        language: configuration.text(.language).flatMap { $0 == "none" ? nil : $0 },
        settings: ListSettings(configuration, for: endpoint), projectName: configuration.projectName,
        iamEndpoint: configuration.iamEndpoint)
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

  /// The project's name, where its id isn't given: as given, else the region's main project, which is called as it.
  fileprivate var projectName: String? { text(.projectName) ?? text(.region) }

  private var likelyReason: String? {
    let isUntouched = file?.exists != true && endpoint == nil && self[.projectID] == nil && self[.workspace] == nil
    return isUntouched ? "synctop has not been set up on this machine yet" : nil
  }

  /// What is missing before a service can be asked, as a newcomer is told; nil when nothing is.
  var incompleteness: ConfigurationProblem? {
    let needs = [
      (endpoint == nil, "region or endpoint (--region, SYNCTOP_REGION)"),
      (self[.workspace] == nil, "workspace (--workspace, SYNCTOP_WORKSPACE)"),
      (
        SignInWay.ways(in: self).isEmpty, "credentials (\(SignInWay.allCases.map(\.advice).joined(separator: "; or ")))"
      ),
      (needsIAM && iamEndpoint == nil, "iam_endpoint (--iam-endpoint, SYNCTOP_IAM_ENDPOINT), or region"),
    ]
    let project =
      projectName == nil
      ? "project_id (--project-id, SYNCTOP_PROJECT_ID)"
      : "project_id (--project-id, SYNCTOP_PROJECT_ID), unless '\(projectName ?? "")' is the project's name"
    let isLost = needs.contains(where: \.0) || projectName == nil
    let missing = (needs + [(self[.projectID] == nil && isLost, project)]).filter(\.0).map { "\n    - \($0.1)" }
      .joined()
    guard !missing.isEmpty else { return nil }
    return ConfigurationProblem(
      "", "not set:\(missing)", why: likelyReason,
      nextStep: "set them in the environment or in \(file?.path ?? "a file named by --config"); "
        + "`synctop demo` shows the board without any")
  }

  /// Whether IAM has to be asked before the service can be.
  private var needsIAM: Bool {
    SignInWay.best(in: self) == .password || (self[.projectID] == nil && projectName != nil)
  }
}
