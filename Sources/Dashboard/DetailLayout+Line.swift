package import SyncLog

extension DetailLayout {
  /// One line of a detail document before it is wrapped; safe text.
  package struct Line: Equatable, Sendable {
    package let text: String
    package let kind: Kind
    /// Columns by which the rows after the first are set in when the line wraps.
    package let hang: Int
    /// Stretches that look otherwise than `kind`.
    package var marks: [Mark] = []
    /// Bytes at the end of the text that stand at the right edge where there is room.
    package var noteBytes = 0
    /// So many lines behind this one fold away with it; 0 for a line that doesn't fold.
    package var span = 0
    /// Whether they are folded away at first.
    package var isFolded = false
    /// What is shown instead of `text` while the lines beneath are folded away.
    package var foldedText: String?
    /// Whether `e` stops here.
    package var isError = false
    /// What the line stands for, as it came; nil when that is the text.
    package var value: LogLine.Value?

    /// A stretch of the text in bytes of UTF-8.
    package struct Mark: Equatable, Sendable {
      package let bytes: Range<Int>
      package let kind: Kind

      package init(_ bytes: Range<Int>, _ kind: Kind) {
        self.bytes = bytes
        self.kind = kind
      }
    }

    package init(_ text: String, _ kind: Kind, hang: Int = 0) {
      self.text = text
      self.kind = kind
      self.hang = hang
    }
  }
}

extension DetailLayout.Line {
  /// What a person gets who copies the line: the value that it tells, not sanitised, else its text.
  package var copyText: String {
    switch value {
    case .text(let text): String(text)
    case .json(let json): json.string ?? json.jsonText(pretty: true)
    case nil: text
    }
  }
}
