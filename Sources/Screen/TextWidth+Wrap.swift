extension TextWidth {
  /// `text` in lines of no more than `columns`, broken at blanks, at either side of a wide character, and inside a word
  /// only when it is longer than a line. Blanks at a break are dropped, those at the start of `text` stay. Always at
  /// least one line; with no columns, one empty line. A wide character in a single column becomes `…`.
  package static func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [""] }
    if text.utf8.count <= columns, SafeText.isPlain(text) { return [text] }
    var wrapper = TextWrapper(columns: columns)
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count {
      let next = DecodedScalar(bytes, at: index)
      wrapper.take(next.scalar)
      index += next.length
    }
    return wrapper.finished()
  }
}
