/// The variables in which one tool keeps credentials, and what else it keeps there. Of several names for one thing the
/// first that is set counts.
struct VariableNames: Sendable {
  let source: CredentialSource
  /// What messages call them all.
  let title: String
  var token: [String] = []
  var key: [String] = []
  var secret: [String] = []
  var securityToken: [String] = []
  var user: [String] = []
  var password: [String] = []
  var domain: [String] = []
  var hints: [SettingKey: [String]] = [:]
  var agency: [String] = []
  var agencyDomain: [String] = []
  var agencyDomainID: [String] = []
  /// A name that stands for a way which synctop doesn't have, with what it is.
  var unsupported: [String: String] = [:]
  /// The cloud's own ending of host names, where it is another than the public cloud's.
  var cloud: [String] = []

  /// All names behind which a secret stands.
  var secrets: [String] { token + key + secret + securityToken + user + password }
}

extension VariableNames {
  /// The official SDKs'.
  static let sdk = VariableNames(
    source: .sdk, title: "HUAWEICLOUD_SDK_*", key: ["HUAWEICLOUD_SDK_AK"], secret: ["HUAWEICLOUD_SDK_SK"],
    securityToken: ["HUAWEICLOUD_SDK_SECURITY_TOKEN"],
    hints: [.projectID: ["HUAWEICLOUD_SDK_PROJECT_ID"], .iamEndpoint: ["HUAWEICLOUD_SDK_IAM_ENDPOINT"]],
    unsupported: ["HUAWEICLOUD_SDK_ID_TOKEN_FILE": "an identity provider's token"])

  /// The service's own code samples'.
  static let samples = VariableNames(
    source: .samples, title: "CLOUD_SDK_AK, CLOUD_SDK_SK", key: ["CLOUD_SDK_AK"], secret: ["CLOUD_SDK_SK"])

  /// Terraform's provider's.
  static let terraform = VariableNames(
    source: .terraform, title: "HW_*", token: ["HW_AUTH_TOKEN"], key: ["HW_ACCESS_KEY"], secret: ["HW_SECRET_KEY"],
    securityToken: ["HW_SECURITY_TOKEN"], user: ["HW_USER_NAME"], password: ["HW_USER_PASSWORD"],
    domain: ["HW_DOMAIN_NAME"],
    hints: [
      .region: ["HW_REGION_NAME"], .projectID: ["HW_PROJECT_ID"], .projectName: ["HW_PROJECT_NAME"],
      .iamEndpoint: ["HW_AUTH_URL"],
    ],
    agency: ["HW_ASSUME_ROLE_AGENCY_NAME"], agencyDomain: ["HW_ASSUME_ROLE_DOMAIN_NAME"],
    agencyDomainID: ["HW_ASSUME_ROLE_DOMAIN_ID"],
    unsupported: [
      "HW_ASSUME_ROLE_ID_TOKEN": "an identity provider's token",
      "HW_ASSUME_ROLE_ID_TOKEN_FILE": "an identity provider's token",
    ],
    cloud: ["HW_CLOUD"])

  /// OpenStack's clients', which other clouds of the same make use.
  static let openstack = VariableNames(
    source: .openstack, title: "OS_*", token: ["OS_TOKEN", "OS_AUTH_TOKEN"], key: ["OS_ACCESS_KEY"],
    secret: ["OS_SECRET_KEY"], securityToken: ["OS_SECURITY_TOKEN"], user: ["OS_USERNAME"],
    password: ["OS_PASSWORD"], domain: ["OS_USER_DOMAIN_NAME", "OS_DOMAIN_NAME", "OS_PROJECT_DOMAIN_NAME"],
    hints: [
      .region: ["OS_REGION_NAME"], .projectID: ["OS_PROJECT_ID", "OS_TENANT_ID"],
      .projectName: ["OS_PROJECT_NAME", "OS_TENANT_NAME"], .iamEndpoint: ["OS_AUTH_URL"],
    ],
    agency: ["OS_AGENCY_NAME"], agencyDomain: ["OS_AGENCY_DOMAIN_NAME"])

  static let all = [sdk, samples, terraform, openstack]
}
