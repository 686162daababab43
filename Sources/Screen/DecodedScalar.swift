/// A scalar read from valid UTF-8, with the number of bytes it took.
struct DecodedScalar {
  let scalar: Unicode.Scalar
  let length: Int

  /// Reads the scalar that starts at `index`; a stray byte, which no `String` holds, reads as U+FFFD.
  init(_ bytes: borrowing Span<UInt8>, at index: Int) {
    let lead = bytes[index]
    guard lead >= 0x80 else {
      self.init(UInt32(lead), 1)
      return
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC0, index + length <= bytes.count else {
      self.init(0xFFFD, 1)
      return
    }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for next in (index + 1)..<(index + length) {
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    self.init(value, length)
  }

  private init(_ value: UInt32, _ length: Int) {
    scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    self.length = length
  }
}
