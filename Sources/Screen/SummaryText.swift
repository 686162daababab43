/// A cause in one line for a column that may be too narrow for it: what tells it from others is kept.
enum SummaryText {
  /// Words longer than this are ids; people tell them apart by their ends.
  private static let longestWord = 20
  private static let headLength = 11
  private static let tailLength = 6

  /// Safe text as it is where it fits in `columns`; else with long words cut in their middle, then at its end.
  static func fitted(_ text: String, to columns: Int) -> String {
    guard TextWidth.columns(of: text) > columns else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(shortened)
    return TextWidth.cut(words.joined(separator: " "), to: columns)
  }

  private static func shortened(_ word: Substring) -> String {
    guard word.utf8.count > longestWord, SafeText.isPlain(String(word)) else { return String(word) }
    return word.prefix(headLength) + "…" + word.suffix(tailLength)
  }
}
