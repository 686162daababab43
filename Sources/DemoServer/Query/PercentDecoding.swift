/// Reads the encoding of URLs.
enum PercentDecoding {
  /// The text that was encoded, `+` taken as a blank; nil for a broken escape, a control or what isn't UTF-8.
  static func text(_ encoded: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(encoded.utf8)[...]
    while let unit = rest.popFirst() {
      switch unit {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(nibble), let low = rest.popFirst().flatMap(nibble) else { return nil }
        bytes.append(high << 4 | low)
      default: bytes.append(unit)
      }
    }
    return bytes.contains { $0 < 0x20 } ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    Character(Unicode.Scalar(digit)).hexDigitValue.map(UInt8.init)
  }
}
