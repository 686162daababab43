/// The file in which the official SDKs keep credentials: `~/.huaweicloud/credentials`, or the one that
/// HUAWEICLOUD_SDK_CREDENTIALS_FILE names.
struct SDKProfile {
  let environment: [String: String]
  /// The section that a person chose; nil for the SDKs' own.
  let chosen: String?

  static let variable = "HUAWEICLOUD_SDK_CREDENTIALS_FILE"

  var candidate: CredentialCandidate {
    guard let path else { return .absent(.sdkFile, "~/.huaweicloud/credentials") }
    switch SecretFile(path) {
    case .absent where environment[Self.variable]?.isEmpty == false:
      return .incomplete(
        .sdkFile, path, "the file that \(Self.variable) names doesn't exist", nextStep: "correct \(Self.variable)")
    case .absent: return .absent(.sdkFile, path)
    case .unreadable(let refusal):
      return .refused(.sdkFile, path, "the file \(refusal.what)", nextStep: refusal.nextStep)
    case .content(let bytes, let danger): return candidate(INIFile(bytes), path, danger)
    }
  }

  private var path: String? {
    let named = environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    return PathName.ofHome(named ?? "~/.huaweicloud/credentials", environment: environment)
  }

  private func candidate(_ file: INIFile, _ path: String, _ danger: FileRefusal?) -> CredentialCandidate {
    let names = chosen.map { [$0] } ?? ["basic", "global"]
    guard let name = names.first(where: { file.section($0) != nil }), let section = file.section(name) else {
      return .incomplete(
        .sdkFile, path, "it has no section [\(names[0])]", nextStep: "add it with ak and sk, or choose another source")
    }
    let place = "\(path) [\(name)]"
    let found = FoundWay([part("ak", section, place), part("sk", section, place)]) {
      .accessKey(id: $0[0], secret: $0[1], securityToken: part("security_token", section, place).text)
    }
    guard let way = found.way else {
      let isOther = found.given.isEmpty && section["id_token_file"] != nil
      return .incomplete(
        .sdkFile, place,
        isOther
          ? "it names an identity provider's token, which synctop can't sign in with"
          : "it has no \(found.missing.joined(separator: " and no "))",
        nextStep: "add \(found.missing.joined(separator: " and "))")
    }
    if let danger { return .refused(.sdkFile, path, "the file \(danger.what)", nextStep: danger.nextStep) }
    do throws(ConfigurationError) {
      return .complete(.sdkFile, place, way, try hints(section, place))
    } catch {
      return .refused(.sdkFile, error)
    }
  }

  private func part(_ name: String, _ section: [String: String], _ place: String) -> FoundWay.Part {
    let text = section[name].flatMap { $0.isEmpty ? nil : $0 }
    return FoundWay.Part(name: name, text: text.map { CredentialText(reference: .plain($0), place: place, name: name) })
  }

  private func hints(_ section: [String: String], _ place: String) throws(ConfigurationError) -> CredentialHints {
    var hints = CredentialHints()
    for (key, name) in [
      (SettingKey.projectID, "project_id"), (.iamEndpoint, "iam_endpoint"), (.region, "region"),
    ] {
      guard let text = section[name], !text.isEmpty else { continue }
      hints.settings[key] = try CredentialHint(checking: text, place, as: key)
    }
    return hints
  }
}
