import SyncAPI
import SyncLog

/// A profile of KooCLI's configuration: `~/.hcloud/config.json`, or the file that HW_SHARED_CONFIG_FILE names.
///
/// KooCLI encrypts keys unless it is told not to; the key to that is its own, and no other tool's business.
struct KooCLIProfile {
  /// For whom it is read: KooCLI itself, or Terraform's provider, which shares the file.
  let source: CredentialSource
  let environment: [String: String]
  /// The profile that a person chose; nil for the current one.
  let chosen: String?

  static let variable = "HW_SHARED_CONFIG_FILE"

  var candidate: CredentialCandidate {
    guard let path else { return .absent(source, "~/.hcloud/config.json") }
    switch SecretFile(path) {
    case .absent where isNamed:
      return .incomplete(
        source, path, "the file that \(Self.variable) names doesn't exist", nextStep: "correct \(Self.variable)")
    case .absent: return .absent(source, path)
    case .unreadable(let refusal):
      return .refused(source, path, "the file \(refusal.what)", nextStep: refusal.nextStep)
    case .content(let bytes, let danger):
      guard let root = try? JSONValue.parse(bytes, depthLimit: 32), root.object != nil else {
        return .incomplete(source, path, "it is no JSON object", nextStep: "run: hcloud configure list")
      }
      return candidate(root, path, danger)
    }
  }

  private var isNamed: Bool { environment[Self.variable]?.isEmpty == false }

  private var path: String? {
    let named = environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    return PathName.ofHome(named ?? "~/.hcloud/config.json", environment: environment)
  }

  private func candidate(_ root: JSONValue, _ path: String, _ danger: FileRefusal?) -> CredentialCandidate {
    let profiles = root["profiles"]?.array ?? []
    let name = chosen ?? environment["HW_PROFILE"].flatMap { $0.isEmpty ? nil : $0 } ?? root["current"]?.string ?? ""
    let found = profiles.first { $0["name"]?.string == name }
    let only = name.isEmpty && profiles.count == 1 ? profiles.first : nil
    guard let profile = found ?? only else {
      if profiles.isEmpty {
        return .incomplete(source, path, "it has no profile", nextStep: "run: hcloud configure init")
      }
      return .incomplete(
        source, path, name.isEmpty ? "no profile is the current one" : "it has no profile '\(name)'",
        nextStep: "set credentials.profile to one of: "
          + profiles.prefix(8).compactMap { $0["name"]?.string }.joined(separator: ", "))
    }
    return candidate(KooCLIEntry(profile, isMarkedEncrypted: root["authEncrypt"].flatMap(Self.flag)), path, danger)
  }

  private func candidate(_ profile: KooCLIEntry, _ path: String, _ danger: FileRefusal?) -> CredentialCandidate {
    let place = "\(path), profile '\(profile.name)'"
    let found = profile.found(place)
    guard let way = found.way else {
      return .incomplete(
        source, place, profile.lack(of: found),
        nextStep: "run: hcloud configure set --cli-profile=\(profile.wordOfName)"
          + " --cli-access-key=… --cli-secret-key=…, or choose another source")
    }
    if profile.isEncrypted {
      return .encrypted(
        source, place, "KooCLI keeps these keys encrypted, so that only KooCLI can use them",
        nextStep: "run: hcloud configure set --cli-auth-encrypt=false (KooCLI then keeps them readable for you alone;"
          + " chmod 600 the file), or give synctop the key another way: `synctop init` shows them")
    }
    if let danger { return .refused(source, path, "the file \(danger.what)", nextStep: danger.nextStep) }
    return .complete(source, place, way, profile.hints(place))
  }

  /// A flag that tools write as a word or as itself.
  private static func flag(_ value: JSONValue) -> Bool? {
    value.bool ?? value.string.flatMap { Bool($0.lowercased()) }
  }
}
