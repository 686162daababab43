/// Where credentials may come from. The order is the one in which they are looked for; the raw value is how a person
/// names one to `--credentials`.
enum CredentialSource: String, CaseIterable, Sendable {
  /// SYNCTOP_* variables.
  case environment
  /// The configuration's own `credentials`.
  case config
  /// HUAWEICLOUD_SDK_* variables.
  case sdk
  /// The SDK's file with profiles.
  case sdkFile = "sdk-file"
  /// CLOUD_SDK_AK and CLOUD_SDK_SK, as the service's own samples have them.
  case samples
  /// HW_* variables.
  case terraform
  /// OS_* variables.
  case openstack
  /// A profile of KooCLI.
  case koocli
  /// A program of the user's.
  case process
  /// The metadata service of the server that this runs on.
  case metadata

  /// What messages call it.
  var title: String {
    switch self {
    case .environment: "SYNCTOP_* variables"
    case .config: "the configuration's credentials"
    case .sdk: "HUAWEICLOUD_SDK_* variables"
    case .sdkFile: "the SDK's credentials file"
    case .samples: "CLOUD_SDK_AK and CLOUD_SDK_SK"
    case .terraform: "HW_* variables"
    case .openstack: "OS_* variables"
    case .koocli: "KooCLI's profile"
    case .process: "credentials.process"
    case .metadata: "the server's metadata"
    }
  }
}
