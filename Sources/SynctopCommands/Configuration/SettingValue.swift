import SyncAPI

/// A setting's value after its own check.
enum SettingValue: Equatable, Sendable {
  case text(String)
  case address(Endpoint)
  case seconds(Double)
  case integer(Int)
  /// Requests in seconds.
  case rate(Int, per: Double)
  case boolean(Bool)
  /// Ids, names of contexts, or a command's program and arguments; never empty.
  case words([String])
  case secret(SecretReference)
}

extension SettingValue {
  /// A list as it is shown. A command's arguments are not: one may be a secret. Nil for what is shown as it was given.
  func told(as kind: SettingKind) -> String? {
    guard case .words(let words) = self else { return nil }
    if kind == .command { return (words.first ?? "") + (words.count > 1 ? " …" : "") }
    return words.joined(separator: ",")
  }
}
