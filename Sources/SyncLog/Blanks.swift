/// Blanks at the ends of a stretch of text.
enum Blanks {
  /// The text without blanks at its ends; with `colon`, without one closing colon either.
  static func trim(_ text: Substring, colon: Bool = false) -> Substring {
    let front = text.unicodeScalars.drop(while: isBlank)
    var back = front.reversed().drop(while: isBlank)
    if colon, let last = back.first, last == ":" || last == "：" {
      back = back.dropFirst().drop(while: isBlank)
    }
    return Substring(front[..<back.startIndex.base])
  }

  /// Whether there is nothing but blanks.
  static func areAll(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy(isBlank)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == " " || scalar.value &- 9 < 5 || scalar == "\0" }
    return scalar.properties.isWhitespace
  }
}
