import SyncAPI
import SyncLog

/// One profile of KooCLI's file.
struct KooCLIEntry {
  private let profile: JSONValue
  private let isMarkedEncrypted: Bool?

  /// `isMarkedEncrypted` is what the file says of all its profiles; nil where it says nothing.
  init(_ profile: JSONValue, isMarkedEncrypted: Bool?) {
    self.profile = profile
    self.isMarkedEncrypted = isMarkedEncrypted
  }

  var name: String { text("name") ?? "" }

  /// The name as a shell takes it.
  var wordOfName: String { ShellWord.quoted(name) }

  /// As the file says, else as the keys look: real ones are short and of letters and digits, encrypted ones aren't.
  var isEncrypted: Bool {
    if let isMarkedEncrypted { return isMarkedEncrypted }
    let (key, secret) = (text("accessKeyId") ?? "", text("secretAccessKey") ?? "")
    let isWord = key.utf8.allSatisfy { $0 == 0x2D || $0 == 0x5F || isLetterOrDigit($0) }
    return key.utf8.count > 40 || !isWord || secret.utf8.count > 60 || secret.hasSuffix("=")
  }

  /// How to sign in, as far as it is there.
  func found(_ place: String) -> FoundWay {
    FoundWay([part("accessKeyId", place), part("secretAccessKey", place)]) {
      .accessKey(id: $0[0], secret: $0[1], securityToken: part("securityToken", place).text)
    }
  }

  /// Why it is of no use.
  func lack(of found: FoundWay) -> String {
    let mode = text("mode") ?? ""
    guard found.given.isEmpty, !mode.isEmpty, mode.uppercased() != "AKSK" else {
      return "it has no \(found.missing.joined(separator: " and no "))"
    }
    return "its mode is \(mode), in which it holds no access key"
  }

  func hints(_ place: String) -> CredentialHints {
    var hints = CredentialHints()
    for (key, name) in [(SettingKey.region, "region"), (.projectID, "projectId")] {
      hints.settings[key] = text(name).map { CredentialHint(text: $0, place: place) }
    }
    let (domain, id) = (text("agencyDomainName"), text("agencyDomainId"))
    if let agency = text("agencyName"), domain != nil || id != nil {
      hints.agency = Agency(name: agency, domainName: domain, domainID: id)
    }
    return hints
  }

  private func part(_ name: String, _ place: String) -> FoundWay.Part {
    FoundWay.Part(
      name: name, text: text(name).map { CredentialText(reference: .plain($0), place: place, name: name) })
  }

  private func text(_ name: String) -> String? {
    profile[name]?.string.map(\.withoutBlanksAround).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
