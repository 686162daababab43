/// The environment for programs that synctop runs: its own, without what is secret in it.
enum ChildEnvironment {
  /// All names behind which credentials stand for synctop or for the tools whose credentials it reads.
  static let secretNames: Set<String> = Set(
    SettingKey.allCases.filter { $0.spec.kind == .secret }.compactMap(\.spec.variable)
      + VariableNames.all.flatMap(\.secrets)
      + ["HW_ASSUME_ROLE_ID_TOKEN", "HC_CONTAINER_AUTHORIZATION_TOKEN", "OS_PASSCODE"])

  private static let proxyNames: Set = ["http_proxy", "https_proxy", "all_proxy", "ftp_proxy"]

  /// `environment` without those, and without proxies whose address holds a password.
  static func of(_ environment: [String: String]) -> [String: String] {
    environment.filter { name, value in
      !secretNames.contains(name) && !(proxyNames.contains(name.lowercased()) && value.contains("@"))
    }
  }
}
