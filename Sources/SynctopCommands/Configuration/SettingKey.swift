/// Everything that can be configured. The order here is the order in `config show` and `config.example.json`.
enum SettingKey: String, CaseIterable, Sendable {
  case context
  case region
  case endpoint
  case iamEndpoint = "iam_endpoint"
  case projectID = "project_id"
  case projectName = "project_name"
  case instanceID = "instance_id"
  case workspace
  case language
  case timeZone = "time_zone"
  case streakLimit = "streak_limit"
  case certificates = "ca_file"
  case causes
  case log
  case stateDirectory = "state_dir"
  case historyDays = "history_days"
  case historyMegabytes = "history_megabytes"
  case author
  case credentialSource = "credentials.source"
  case profile = "credentials.profile"
  case token = "credentials.token"
  case accessKey = "credentials.ak"
  case secretKey = "credentials.sk"
  case securityToken = "credentials.security_token"
  case user = "credentials.user"
  case userID = "credentials.user_id"
  case password = "credentials.password"
  case domain = "credentials.domain"
  case secondFactor = "credentials.mfa"
  case agency = "credentials.agency"
  case agencyDomain = "credentials.agency_domain"
  case temporaryKeys = "credentials.temporary_keys"
  case credentialProcess = "credentials.process"
  case metadataEndpoint = "credentials.metadata_endpoint"
  case interval = "polling.interval"
  case pageSize = "polling.page_size"
  case requestsAtOnce = "polling.requests_at_once"
  case rate = "polling.rate"
  case pageDeadline = "polling.page_deadline"
  case pollDeadline = "polling.poll_deadline"
  case connectTimeout = "polling.connect_timeout"
  case bodyLimit = "polling.body_limit"
  case displayLanguage = "display.language"
  case theme = "display.theme"
  case displayZone = "display.time_zone"
  case clock = "display.clock"

  /// The key's path as it is written in messages: `polling.interval`.
  var path: String { rawValue }

  /// The path's parts, from the outside in.
  var parts: [String] { path.split(separator: ".").map(String.init) }

  /// Whether a context may have a value of its own for it.
  var isOfContext: Bool {
    switch self {
    case .region, .endpoint, .iamEndpoint, .projectID, .projectName, .instanceID, .workspace, .language, .timeZone,
      .streakLimit, .certificates, .credentialSource, .profile, .token, .accessKey, .secretKey, .securityToken, .user,
      .userID, .password, .domain, .secondFactor, .agency, .agencyDomain, .temporaryKeys, .credentialProcess,
      .metadataEndpoint:
      true
    case .context, .causes, .log, .stateDirectory, .historyDays, .historyMegabytes, .author, .interval, .pageSize,
      .requestsAtOnce, .rate, .pageDeadline, .pollDeadline, .connectTimeout, .bodyLimit, .displayLanguage, .theme,
      .displayZone, .clock:
      false
    }
  }

  /// Whether it says whose credentials are used. A context that gives any of these takes none of them from elsewhere,
  /// so that no key is ever paired with another's secret.
  var isOfIdentity: Bool {
    switch self {
    case .credentialSource, .profile, .token, .accessKey, .secretKey, .securityToken, .user, .userID, .password,
      .credentialProcess:
      true
    case .context, .region, .endpoint, .iamEndpoint, .projectID, .projectName, .instanceID, .workspace, .language,
      .timeZone, .streakLimit, .certificates, .causes, .log, .stateDirectory, .historyDays, .historyMegabytes, .author,
      .domain, .secondFactor, .agency, .agencyDomain, .temporaryKeys, .metadataEndpoint, .interval, .pageSize,
      .requestsAtOnce, .rate, .pageDeadline, .pollDeadline, .connectTimeout, .bodyLimit, .displayLanguage, .theme,
      .displayZone, .clock:
      false
    }
  }

  /// Whether its value is told to nobody when it is wrong.
  var isOfCredentials: Bool { parts.first == "credentials" }

  /// Whether it names one place, so that flags and variables can't give it to several contexts at once.
  var isOfOnePlace: Bool {
    [.region, .endpoint, .iamEndpoint, .projectID, .workspace].contains(self)
  }

  /// The keys that a context may have.
  static var ofContext: [SettingKey] { allCases.filter(\.isOfContext) }

  /// The names that an object of the file may hold at `group`, such as all of `polling`.
  static func names(in group: [String], of keys: [SettingKey] = allCases) -> [String] {
    var seen: Set<String> = []
    return keys.compactMap { key in
      let parts = key.parts
      guard parts.count > group.count, parts.starts(with: group) else { return nil }
      return seen.insert(parts[group.count]).inserted ? parts[group.count] : nil
    }
  }
}
