/// A filter as a person types it, understood as far as it goes: incomplete or wrong parts never hide everything.
///
/// Words and `"phrases"` are searched in all texts and in the cause, in any case; `field:value` looks at one; `since>2h` compares; `-`
/// negates, `|` is or, parentheses group.
package struct Query: Equatable, Sendable {
  /// The longest text that is read, in bytes.
  package static let maximumLength = 4096

  /// As typed.
  package let text: String
  /// What is wrong, in the order of the text.
  package let problems: [QueryProblem]
  let root: QueryNode

  /// Takes any text.
  package init(_ text: String) {
    self.text = text
    let isTooLong = text.utf8.count > Self.maximumLength
    let parser = QueryParser(QueryScanner(isTooLong ? Self.cut(text) : text[...]))
    problems = parser.problems + (isTooLong ? [.tooLong] : [])
    root = parser.root
  }

  /// True when every task passes.
  package var isEmpty: Bool { root == .everything }

  private static func cut(_ text: String) -> Substring {
    var bytes = 0
    return text.prefix {
      bytes += $0.utf8.count
      return bytes <= maximumLength
    }
  }
}
