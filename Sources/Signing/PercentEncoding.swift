/// Percent-encoding as the signature wants it: `A–Z a–z 0–9 - _ . ~` stay, every other byte becomes `%XX`.
package enum PercentEncoding {
  /// `text` as one path segment or one query name or value: `/`, `+`, `*` and blanks are encoded too.
  package static func encode(_ text: String) -> String {
    String(decoding: encode(bytes: text.utf8), as: UTF8.self)
  }

  /// Names and values, sorted by name and then by value, encoded and joined: the query to sign and to send.
  package static func query(_ parameters: [(String, String)]) -> String {
    parameters.map { (Array($0.utf8), Array($1.utf8)) }
      .sorted { $0.0 == $1.0 ? $0.1.lexicographicallyPrecedes($1.1) : $0.0.lexicographicallyPrecedes($1.0) }
      .map { String(decoding: encode(bytes: $0) + [equals] + encode(bytes: $1), as: UTF8.self) }
      .joined(separator: "&")
  }

  /// A query that was received, taken apart: decoded names and values in their order. `+` stands for itself.
  package static func parameters(ofQuery raw: String) -> [(String, String)] {
    raw.utf8.split(separator: UInt8(ascii: "&")).map { part in
      let sides = part.split(separator: equals, maxSplits: 1, omittingEmptySubsequences: false)
      let value = sides.count > 1 ? decode(bytes: sides[1]) : []
      return (String(decoding: decode(bytes: sides[0]), as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
  }

  /// `text` with every `%XX` as the byte that it stands for.
  package static func decode(_ text: String) -> String { String(decoding: decode(bytes: text.utf8), as: UTF8.self) }

  /// The path that is signed: decoded once, each segment encoded again, with a slash at its end.
  static func canonicalPath(_ path: String) -> String {
    // What isn't UTF-8 once decoded becomes replacement characters, as in the official signer.
    let decoded = decode(path)
    let encoded = encode(bytes: decoded.utf8, keeping: slash)
    let text = String(decoding: encoded, as: UTF8.self)
    return encoded.last == slash ? text : text + "/"
  }

  private static let equals = UInt8(ascii: "=")
  private static let slash = UInt8(ascii: "/")
  private static let percent = UInt8(ascii: "%")

  private static func encode(bytes: some Sequence<UInt8>, keeping kept: UInt8? = nil) -> [UInt8] {
    var encoded: [UInt8] = []
    for byte in bytes {
      if isUnreserved(byte) || byte == kept {
        encoded.append(byte)
      } else {
        encoded += [percent, Hexadecimal.upper(byte >> 4), Hexadecimal.upper(byte & 15)]
      }
    }
    return encoded
  }

  private static func decode(bytes: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == percent, let value = Hexadecimal.byte(rest.prefix(2)) {
        decoded.append(value)
        rest.removeFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
