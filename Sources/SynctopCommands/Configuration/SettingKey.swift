/// Everything that can be configured. The order here is the order in `config show` and `config.example.json`.
enum SettingKey: String, CaseIterable, Sendable {
  case region
  case endpoint
  case iamEndpoint = "iam_endpoint"
  case projectID = "project_id"
  case projectName = "project_name"
  case workspace
  case language
  case timeZone = "time_zone"
  case streakLimit = "streak_limit"
  case causes
  case token = "credentials.token"
  case accessKey = "credentials.ak"
  case secretKey = "credentials.sk"
  case securityToken = "credentials.security_token"
  case user = "credentials.user"
  case password = "credentials.password"
  case domain = "credentials.domain"
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

  /// The names that an object of the file may hold at `group`, such as all of `polling`.
  static func names(in group: [String]) -> [String] {
    var seen: Set<String> = []
    return allCases.compactMap { key in
      let parts = key.parts
      guard parts.count > group.count, parts.starts(with: group) else { return nil }
      return seen.insert(parts[group.count]).inserted ? parts[group.count] : nil
    }
  }
}
