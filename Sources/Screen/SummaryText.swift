/// A cause in one line for a column that may be too narrow for it: what tells it from others is kept.
enum SummaryText {
  /// Words longer than this are ids: people tell them apart by their ends.
  private static let longestWord = 20
  private static let headLength = 4
  private static let tailLength = 6

  /// Safe text as it is where it fits in `columns`; else with long words cut in their middle, then at its end.
  static func fitted(_ text: String, to columns: Int) -> String {
    guard TextWidth.columns(of: text) > columns else { return text }
    var short = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: isOfWord) {
      short += rest[..<start]
      let end = rest[start...].firstIndex { !isOfWord($0) } ?? rest.endIndex
      short += shortened(rest[start..<end])
      rest = rest[end...]
    }
    let cut = TextWidth.cut(short + rest, to: columns)
    return cut.hasSuffix("……") ? String(cut.dropLast()) : cut
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == "-")
  }

  private static func shortened(_ word: Substring) -> String {
    word.utf8.count > longestWord ? word.prefix(headLength) + "…" + word.suffix(tailLength) : String(word)
  }
}
