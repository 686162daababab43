import Crypto

/// The text that a signature covers, put together in the one order that both ends agree on.
struct CanonicalRequest {
  let text: String
  /// The names of the signed headers, lower-case, sorted and joined by `;`.
  let signedHeaders: String

  /// `headers` are those to sign: lower-case names, one value each.
  init(method: String, path: String, query: String, headers: [(String, String)], payload: String) {
    let sorted = headers.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    let names = sorted.map(\.0).joined(separator: ";")
    let lines = sorted.map { "\($0.0):\(Self.trimmed($0.1))\n" }.joined()
    signedHeaders = names
    text = [method.uppercased(), PercentEncoding.canonicalPath(path), query, lines, names, payload].joined(
      separator: "\n")
  }

  /// The signature of this request by `key` at `date`.
  func signature(key: AccessKey, date: String) -> String {
    let hash = Hexadecimal.lower(SHA256.hash(data: Array(text.utf8)))
    let toSign = [Signer.algorithm, date, hash].joined(separator: "\n")
    let secret = SymmetricKey(data: Array(key.secret.utf8))
    return Hexadecimal.lower(HMAC<SHA256>.authenticationCode(for: Array(toSign.utf8), using: secret))
  }

  /// What stands for the body: the hash of none, else what a header states in its place, else its hash.
  static func payload(_ body: [UInt8], stated: String?) -> String {
    if !body.isEmpty, let stated, !stated.isEmpty { return stated }
    return Hexadecimal.lower(SHA256.hash(data: body))
  }

  /// `value` without blanks at its ends; those inside stay.
  static func trimmed(_ value: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || 0x1C...0x1F ~= scalar.value
    }
    let scalars = value.unicodeScalars
    let kept = scalars.drop(while: isBlank)
    let end = kept.lastIndex { !isBlank($0) }.map(kept.index(after:)) ?? kept.startIndex
    return String(kept[..<end])
  }
}
