/// Blanks at the ends of a stretch of text.
enum Blanks {
  /// The text without blanks at its ends; with `colon`, without one closing colon either.
  static func trim(_ text: Substring, colon: Bool = false) -> Substring {
    let front = text.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\0" }
    var back = front.reversed().drop { $0.properties.isWhitespace || $0 == "\0" }
    if colon, let last = back.first, last == ":" || last == "：" {
      back = back.dropFirst().drop { $0.properties.isWhitespace }
    }
    return Substring(front[..<back.startIndex.base])
  }

  /// Whether there is nothing but blanks.
  static func areAll(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\0" }
  }
}

extension UInt8 {
  /// Whether this is a blank, a tab or part of a line break, as JSON counts them.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
