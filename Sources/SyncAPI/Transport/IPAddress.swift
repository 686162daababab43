import Glibc

/// An address of the internet, to be compared with ranges of them.
struct IPAddress: Sendable, Equatable {
  /// 4 of them, or 16.
  let bytes: [UInt8]

  /// Reads `192.0.2.1`, `2001:db8::1` or the same in brackets; nil for anything else. An IPv4 address that is written
  /// as one of IPv6 is taken for what it is.
  init?(_ text: some StringProtocol) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    let plain = isBracketed ? String(text.dropFirst().dropLast()) : String(text)
    guard plain.utf8.count <= 45, plain.utf8.allSatisfy({ $0 != 0 }) else { return nil }
    if !isBracketed, let four = Self.read(plain, AF_INET, 4) {
      bytes = four
    } else if let sixteen = Self.read(plain, AF_INET6, 16) {
      bytes = sixteen.starts(with: Self.mapped) ? Array(sixteen.dropFirst(12)) : sixteen
    } else {
      return nil
    }
  }

  /// Whether the first `length` bits are the same.
  func isIn(_ network: IPAddress, length: Int) -> Bool {
    guard network.bytes.count == bytes.count, 0...(bytes.count * 8) ~= length else { return false }
    return zip(bytes, network.bytes).enumerated().allSatisfy { index, pair in
      let bits = min(max(length - index * 8, 0), 8)
      return (pair.0 ^ pair.1) >> UInt8(8 - bits) == 0 || bits == 0
    }
  }

  /// Of this machine alone, or of the net between it and its nearest neighbours: the metadata service is there.
  var isNear: Bool {
    switch bytes.count {
    case 4: bytes[0] == 127 || bytes[0] == 169 && bytes[1] == 254
    default: bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1 || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
    }
  }

  private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

  private static func read(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }
}
