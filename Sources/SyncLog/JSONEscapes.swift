/// The backslash escapes of JSON strings.
enum JSONEscapes {
  /// What a backslash and `letter` stand for; nil for `u`, and for what is no escape.
  static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// Writes `source` without its escapes; `target` must have the room of `source`, which is always enough.
  ///
  /// A lone surrogate becomes U+FFFD; an escape that is cut or unknown stays as it stands.
  ///
  /// - Returns: the bytes written.
  static func unescape(_ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var read = 0
    var written = 0
    while read < source.count {
      let byte = source[read]
      if byte == UInt8(ascii: "\\"), let (scalar, length) = scalar(in: source, at: read) {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          target[written] = unit
          written += 1
        }
        read += length
      } else {
        target[written] = byte
        written += 1
        read += 1
      }
    }
    return written
  }

  /// The scalar that the escape at `offset` stands for, and the escape's length; nil when there is none.
  private static func scalar(in source: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset + 1 < source.count else { return nil }
    if let plain = meaning(of: source[offset + 1]) { return (Unicode.Scalar(plain), 2) }
    guard let unit = codeUnit(in: source, at: offset) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    if unit < 0xDC00, let low = codeUnit(in: source, at: offset + 6), 0xDC00...0xDFFF ~= low {
      let code = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
      return (Unicode.Scalar(code) ?? "\u{FFFD}", 12)
    }
    return ("\u{FFFD}", 6)
  }

  /// The UTF-16 unit of a whole `\uXXXX` at `offset`.
  private static func codeUnit(in source: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 6 <= source.count, source[offset] == UInt8(ascii: "\\"), source[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for index in (offset + 2)..<(offset + 6) {
      guard let digit = source[index].hexValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
