import Crypto

/// Passcodes of six digits that change every half minute, as authenticator apps make them (RFC 6238, HMAC-SHA-1).
struct TimePasscode: Equatable, Sendable {
  /// How long one passcode stands, in milliseconds.
  static let period: Int64 = 30_000

  let secret: [UInt8]

  /// The number of the half minute that `moment`, epoch milliseconds, is in.
  static func step(at moment: Int64) -> Int64 { BeijingTime.floorDivided(moment, period) }

  /// The passcode of one half minute.
  func text(ofStep step: Int64) -> String {
    let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let code = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
    let offset = Int(code[code.count - 1] & 15)
    let number = code[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The half minute, the current one or one of its neighbours, whose passcode is `text`; nil when it is none of them.
  func step(of text: String, at moment: Int64) -> Int64? {
    let now = Self.step(at: moment)
    return [now, now - 1, now + 1].first { self.text(ofStep: $0) == text }
  }

  /// The secret as authenticator apps take it: Base32 without padding.
  var base32: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = ""
    var (buffer, bits) = (0, 0)
    for byte in secret {
      (buffer, bits) = (buffer << 8 | Int(byte), bits + 8)
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[buffer >> bits & 31])
      }
      buffer &= (1 << bits) - 1
    }
    return bits > 0 ? text + String(alphabet[buffer << (5 - bits) & 31]) : text
  }
}
