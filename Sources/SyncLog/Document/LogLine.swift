/// One line of a log as a board shows it: never with a line break inside, not sanitised.
package struct LogLine: Equatable, Sendable {
  /// Levels, of two columns each; at most `LogDocument.indentLimit`.
  package let indent: Int
  package let kind: Kind
  package let text: String
  /// So many lines behind this one stand beneath it and fold away with it; 0 for a line that doesn't fold.
  package internal(set) var span = 0
  /// Whether the lines beneath are folded away at first.
  package internal(set) var isFolded = false
  /// Whether it tells of an error, as no line beneath it does.
  package internal(set) var isError = false
  /// What the line stands for when it is more, or less, than its text.
  package let value: Value?

  /// A value as it came.
  package enum Value: Equatable, Sendable {
    case text(Substring)
    case json(JSONValue)
  }

  init(_ kind: Kind, _ text: String, indent: Int, value: Value? = nil) {
    self.indent = min(indent, LogDocument.indentLimit)
    self.kind = kind
    self.text = text
    self.value = value
  }
}

extension LogLine {
  /// What a person gets who copies the line: the whole value that it begins, as it came, else its text.
  package var copyText: String {
    switch value {
    case .text(let text): String(text)
    case .json(let json): json.string ?? json.jsonText(pretty: true)
    case nil: text
    }
  }
}
