/// Hexadecimal digits, both ways.
enum Hexadecimal {
  /// `bytes` as lower-case digits, two a byte.
  static func lower(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [lower($0 >> 4), lower($0 & 15)] }, as: UTF8.self)
  }

  /// The upper-case digit of a value below 16.
  static func upper(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The byte that exactly two digits spell, in either case; nil for anything else.
  static func byte(_ digits: some Collection<UInt8>) -> UInt8? {
    let values = digits.compactMap(value)
    return values.count == 2 && digits.count == 2 ? values[0] << 4 | values[1] : nil
  }

  private static func lower(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
