extension TextWidth {
  /// `text` in lines of no more than `columns`, broken at blanks, at either side of a wide character, and inside a word
  /// only when it is longer than a line. Blanks at a break are dropped, those at the start of `text` stay. Always at
  /// least one line; with no columns, one empty line. A wide character in a single column becomes `…`.
  package static func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [""] }
    if text.utf8.count <= columns, SafeText.isPlain(text) { return [text] }
    var wrapper = TextWrapper(columns: columns)
    for scalar in text.unicodeScalars { wrapper.take(scalar) }
    return wrapper.finished()
  }
}
