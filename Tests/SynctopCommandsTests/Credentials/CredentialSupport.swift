import Signing
import SyncAPI

@testable import SynctopCommands

/// A home directory of its own with files of other tools, and the environment that points to it.
final class Home {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Writes a file below the home, and the directories above it.
  func file(_ path: String, _ text: String, mode: Int = 0o600) throws -> String {
    try scratch.directory(String(path.split(separator: "/").dropLast().joined(separator: "/")))
    return try scratch.file(path, text, mode: mode)
  }

  /// A configuration with this home, read as a command reads it.
  func configuration(
    _ text: String? = nil, flags: [SettingKey: String] = [:], _ environment: [String: String] = [:],
    context: String? = nil, isAlone: Bool = true
  ) throws -> Configuration {
    let named = try text.map { try scratch.file("config.json", $0) }
    return try Configuration.load(
      file: named, flags: flags, environment: environment.merging(["HOME": scratch.path]) { first, _ in first },
      zones: ZoneRulesLoader.names
    ).narrowed(to: context, isAlone: isAlone)
  }

  func chain(
    _ text: String? = nil, flags: [SettingKey: String] = [:], _ environment: [String: String] = [:],
    context: String? = nil, isAlone: Bool = true
  ) throws -> CredentialChain {
    CredentialChain(try configuration(text, flags: flags, environment, context: context, isAlone: isAlone))
  }
}

extension ChosenCredentials {
  /// The key's id, the token or the user: enough to tell one from another.
  var whose: String {
    switch credentials {
    case .token(let token): token
    case .accessKey(let key): key.id
    case .password(let login): login.user
    case .issued(let issuer): issuer.name
    }
  }
}
