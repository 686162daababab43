import SyncAPI

/// Addresses of the service that the official SDKs take from variables:
/// `HUAWEICLOUD_SDK_REGION_DATAARTSSTUDIO_CN_NORTH_4=https://host[,https://other]`.
struct SDKRegions {
  let environment: [String: String]

  private static let prefix = "HUAWEICLOUD_SDK_REGION_DATAARTSSTUDIO_"

  /// The first address given for `region`, unread; nil where none is.
  func address(of region: String) -> CredentialHint? {
    hint(Self.prefix + region.uppercased().replacing("-", with: "_"))
  }

  /// The region and its address, where one region alone has one.
  var hints: [SettingKey: CredentialHint] {
    let names = environment.keys.filter { $0.hasPrefix(Self.prefix) && $0.count > Self.prefix.count }
    guard names.count == 1, let name = names.first, let address = hint(name) else { return [:] }
    let region = name.dropFirst(Self.prefix.count).lowercased().replacing("_", with: "-")
    return [.region: CredentialHint(text: region, place: name), .endpoint: address]
  }

  private func hint(_ name: String) -> CredentialHint? {
    let first = environment[name]?.split(separator: ",").first.map { String($0).withoutBlanksAround } ?? ""
    return first.isEmpty ? nil : CredentialHint(text: first, place: name)
  }
}
