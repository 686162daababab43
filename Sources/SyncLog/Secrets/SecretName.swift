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
    guard 2...Self.limit ~= word.count, let first = word.first, let last = word.last,
      Self.shapes[Self.shape(first, last)] >> UInt32(word.count) & 1 == 1
    else { return nil }
    let name = String(decoding: word.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard let found = Self.names[name] else { return nil }
    self = found
  }

  static func isIdentified(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 10 && word.lazy.map { $0 | 0x20 }.elementsEqual("identified".utf8)
  }

  /// Which lengths names have, a bit for each, by their first and last byte: almost every other word fails by it.
  private static let shapes: [UInt32] = {
    var shapes = [UInt32](repeating: 0, count: 1 << 10)
    for name in names.keys {
      let bytes = Array(name.utf8)
      shapes[shape(bytes[0], bytes[bytes.count - 1])] |= 1 << UInt32(bytes.count)
    }
    return shapes
  }()

  /// The same for upper and lower case.
  private static func shape(_ first: UInt8, _ last: UInt8) -> Int { Int(first & 31) << 5 | Int(last & 31) }

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
