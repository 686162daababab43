/// What a byte is as an ASCII code.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }

  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether this can be part of a key in JSON that programs print: a letter, a digit, an underscore.
  var isWordPart: Bool { isDigit || isLetter || self == 0x5F }

  /// Whether this is a blank, a tab or part of a line break, as JSON counts them.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
