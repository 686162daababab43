/// What keys are called in other tools, so that an error can name the one that is meant.
enum KeySynonyms {
  private static let table: [SettingKey: [String]] = [
    .context: ["currentcontext", "defaultcontext"],
    .region: ["regionid", "regionname", "cliregion"],
    .endpoint: ["url", "host", "server", "apiendpoint", "address", "baseurl"],
    .iamEndpoint: ["iam", "authurl", "iamurl", "identityendpoint"],
    .projectID: ["project", "tenantid", "projectid"],
    .projectName: ["tenantname", "tenant"],
    .instanceID: ["instance"],
    .workspace: ["workspaceid", "workspaces", "workspaceids"],
    .timeZone: ["timezone", "tz", "zone"],
    .certificates: ["ca", "cacert", "cabundle", "cacertificate", "certificate", "sslcafile", "cert"],
    .causes: ["causesfile"],
    .log: ["logfile", "logging"],
    .stateDirectory: ["statedirectory", "datadir", "cachedir"],
    .historyDays: ["retention", "retentiondays", "keepdays", "maxage"],
    .historyMegabytes: ["historysize", "maxsize", "historymb"],
    .author: ["operator", "signature"],
    .credentialSource: ["credentialsource", "provider"],
    .token: ["authtoken", "xauthtoken", "iamtoken"],
    .accessKey: ["accesskey", "accesskeyid", "accessid", "keyid"],
    .secretKey: ["secretkey", "secretaccesskey", "secret", "accesskeysecret"],
    .securityToken: ["sessiontoken", "ststoken", "securitytoken"],
    .user: ["username", "iamuser", "login"],
    .password: ["pass", "passwd", "pwd"],
    .domain: ["account", "domainname", "accountname", "domainid"],
    .secondFactor: ["passcode", "secondfactor", "totp"],
    .agency: ["agencyname", "assumerole"],
    .agencyDomain: ["agencydomainname"],
    .credentialProcess: ["credentialprocess", "command", "exec"],
    .interval: ["refresh", "refreshrate", "pollinterval", "period"],
    .pageSize: ["limit", "pagelimit"],
    .requestsAtOnce: ["concurrency", "parallel", "maxrequests"],
    .rate: ["ratelimit"],
    .pageDeadline: ["timeout", "requesttimeout", "readtimeout"],
    .connectTimeout: ["connectiontimeout"],
    .displayLanguage: ["lang", "locale"],
    .theme: ["colors", "colours", "color", "colour", "skin"],
  ]

  private static let meant: [String: SettingKey] = table.reduce(into: [:]) { meant, row in
    for word in row.value { meant[word] = row.key }
  }

  /// What TLS switches of other tools are called; here there is none.
  private static let switches = [
    "insecure", "verify", "sslverify", "tlsverify", "skipverify", "skiptlsverify", "insecureskipverify",
    "skipsecureverify",
    "insecureskiptlsverify", "verifyssl", "ignoresslverification",
  ]

  /// The object of keys that another tool's word stands for.
  static func group(for word: String) -> String? {
    switch plain(word) {
    case "auth", "authentication", "login", "identity", "secrets", "keys": "credentials"
    case "ui", "screen", "appearance", "output": "display"
    case "polls", "api", "requests", "http": "polling"
    default: nil
    }
  }

  /// The key that another tool's word stands for.
  static func key(for word: String) -> SettingKey? { meant[plain(word)] }

  /// Whether it would switch off the verification of certificates.
  static func isVerificationSwitch(_ word: String) -> Bool { switches.contains(plain(word)) }

  /// Lower case, without what parts words.
  static func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." && $0 != " " }
  }
}
