/// One line of a log as a board shows it: never with a line break inside, not sanitised.
package struct LogLine: Equatable, Sendable {
  /// What a line is, so that a board can mark it.
  package enum Kind: Equatable, Sendable {
    /// The head of an entry: its time and first words.
    case entry(LogOutcome)
    case text
    case job
    case error
    case json
    /// Stands for JSON that is folded away; the count is of its fields.
    case folded(fields: Int)
    /// Could not be parsed and is shown as it came.
    case raw
    /// Stands for lines that were left out at the end.
    case omitted(lines: Int)
  }

  /// Levels, of two columns each; at most 40.
  package let indent: Int
  package let kind: Kind
  package let text: String

  package init(indent: Int, kind: Kind, text: String) {
    self.indent = indent
    self.kind = kind
    self.text = text
  }
}
