/// A step of a remedy as a report shows it.
struct ReportStep: Sendable {
  /// Longer SQL isn't shown at once: it would push everything else away.
  static let longestSQL = 16

  /// What kind of step, such as SQL, and whether it changes data.
  let kind: String
  /// Where it is done; empty for anywhere.
  let place: String
  let text: String
  /// Empty for none; statements that change anything are comments.
  let sql: String
  /// Empty for none.
  let source: String
}
