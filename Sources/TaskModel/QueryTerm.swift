/// A word, phrase or field with its value, as it was typed.
struct QueryTerm: Equatable {
  /// The letters before a colon or comparison, in lower case.
  var field: String?
  /// Nil for a colon.
  var relation: Comparison.Relation?
  /// What follows, or the whole word, without its quotes.
  var value: String
  /// All of it, without its quotes.
  var text: String
  var isQuoted: Bool
}
