/// A remedy's SQL as one text for psql and gsql.
struct SQLScript: Sendable {
  /// What is done in one database.
  struct Section: Sendable {
    /// Said in comments; nothing of these words comes from a log.
    var remarks: [String] = []
    /// psql's command that goes there; nil for the database that the script is in already.
    var connect: String?
    var statements: [SQLStatement] = []
    /// Whether a person must fill something in first: then every line is a comment, whatever was asked for.
    var isBlank = false
  }

  var sections: [Section] = []

  /// The script; statements that change anything are comments unless asked for. Ends with a line break unless empty.
  func text(isDestructive: Bool) -> String {
    sections.map { text($0, isDestructive) }.joined(separator: "\n")
  }

  private func text(_ section: Section, _ isDestructive: Bool) -> String {
    var lines = section.remarks.map { "-- " + $0 }
    if let connect = section.connect { lines += Self.lines(connect, asComment: section.isBlank) }
    for statement in section.statements {
      let isComment = section.isBlank || !(statement.isQuery || isDestructive)
      lines += Self.lines(statement.text, asComment: isComment)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of a text. A carriage return ends a comment too, so it counts as a line break.
  private static func lines(_ text: String, asComment: Bool) -> [String] {
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }.map(
      String.init)
    return asComment ? lines.map { "-- " + $0 } : lines
  }
}
