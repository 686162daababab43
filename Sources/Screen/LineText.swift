import Dashboard

/// Puts a line together from pieces of safe text that look different.
struct LineText {
  private(set) var text: String
  private(set) var marks: [DetailLayout.Line.Mark] = []

  init(_ text: String = "") { self.text = text }

  mutating func add(_ piece: String, _ kind: DetailLayout.Kind? = nil) {
    let start = text.utf8.count
    text += piece
    if let kind, !piece.isEmpty { marks.append(DetailLayout.Line.Mark(start..<text.utf8.count, kind)) }
  }

  /// Adds a piece in a column of its own, with two blanks behind it.
  mutating func add(_ piece: String, padded width: Int, _ kind: DetailLayout.Kind? = nil) {
    add(piece, kind)
    text += String(repeating: " ", count: max(width - TextWidth.columns(of: piece), 0) + 2)
  }

  func line(_ kind: DetailLayout.Kind, hang: Int) -> DetailLine {
    var line = DetailLine(text, kind, hang: hang)
    line.marks = marks
    return line
  }
}
