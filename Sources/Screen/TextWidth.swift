/// How many columns text takes on a terminal. Ambiguous characters take one.
package enum TextWidth {
  /// 0 for a combining mark, 2 for a wide character, 1 for all else; U+FFFD stands in a cell for what isn't allowed.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    ScalarClass(scalar).columns
  }

  /// The columns of safe text of one line.
  package static func columns(of text: String) -> Int {
    if SafeText.isPlain(text) { return text.utf8.count }
    return prefix(of: text, columns: .max).columns
  }

  /// The longest part of `text` from its start that takes no more than `columns`: its bytes and its columns. Marks stay
  /// with their base, and a wide character is never halved.
  static func prefix(of text: String, columns limit: Int) -> (bytes: Int, columns: Int) {
    let bytes = text.utf8Span.span
    var index = 0
    var columns = 0
    while index < bytes.count {
      let next = DecodedScalar(bytes, at: index)
      let width = Self.columns(of: next.scalar)
      if columns + width > limit { break }
      columns += width
      index += next.length
    }
    return (index, columns)
  }
}
