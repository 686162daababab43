import SyncLog

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

  /// What messages call it, in English.
  var title: String { wording.english }

  /// What messages call it.
  var wording: Wording {
    switch self {
    case .environment: Wording("SYNCTOP_* variables", "SYNCTOP_* 环境变量")
    case .config: Wording("the configuration's credentials", "配置中的凭证")
    case .sdk: Wording("HUAWEICLOUD_SDK_* variables", "HUAWEICLOUD_SDK_* 环境变量")
    case .sdkFile: Wording("the SDK's credentials file", "SDK 的凭证文件")
    case .samples: Wording("CLOUD_SDK_AK and CLOUD_SDK_SK", "CLOUD_SDK_AK 和 CLOUD_SDK_SK")
    case .terraform: Wording("HW_* variables", "HW_* 环境变量")
    case .openstack: Wording("OS_* variables", "OS_* 环境变量")
    case .koocli: Wording("KooCLI's profile", "KooCLI 的配置项")
    case .process: Wording("credentials.process", "credentials.process 的程序")
    case .metadata: Wording("the server's metadata", "云服务器的元数据")
    }
  }
}
