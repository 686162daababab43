/// A word that a secret stands behind.
enum SecretName {
  /// Always a secret's name.
  case secret
  /// A common word too: a secret's name before `=` only.
  case assigned
  /// An access key's id, also without a colon.
  case accessKey
  /// Of a statement too, where a quoted text follows.
  case password
  /// The second word of `IDENTIFIED BY`.
  case by
  /// A word that another secret follows where one stands right before: `IDENTIFIED BY 'new' REPLACE 'old'`.
  case replace
  /// The scheme that a token follows.
  case bearer

  /// The longest name, in bytes.
  private static let limit = 17

  init?(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    guard 2...Self.limit ~= word.count, Self.initials.contains(word[word.startIndex] | 0x20) else { return nil }
    let name = String(decoding: word.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard let found = Self.names[name] else { return nil }
    self = found
  }

  static func isIdentified(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 10 && word.lazy.map { $0 | 0x20 }.elementsEqual("identified".utf8)
  }

  private static let initials: Set<UInt8> = Set(names.keys.compactMap(\.utf8.first))

  private static let names: [String: SecretName] = {
    let secrets = [
      "sk", "secretkey", "secret_key", "secretaccesskey", "secret_access_key", "x-auth-token", "x-security-token",
      "x-subject-token", "securitytoken", "security_token", "auth_token", "access_token",
      "api_key", "apikey", "client_secret", "clientsecret", "app_secret", "appsecret", "pgpassword", "refresh_token",
    ]
    let keys = ["ak", "accesskey", "access_key", "accesskeyid", "access_key_id"]
    let passwords = ["password", "passwd", "pwd"]
    let assigned = ["access", "signature", "token", "credential"]
    var names: [String: SecretName] = ["by": .by, "replace": .replace, "bearer": .bearer]
    for name in secrets { names[name] = .secret }
    for name in keys { names[name] = .accessKey }
    for name in passwords { names[name] = .password }
    for name in assigned { names[name] = .assigned }
    return names
  }()
}
