import Dashboard
import SyncLog

/// One line of a detail document before it is wrapped; safe text.
struct DetailLine {
  let text: String
  let kind: DetailLayout.Kind
  /// Columns by which the rows after the first are set in when the line wraps.
  let hang: Int

  init(_ text: String, _ kind: DetailLayout.Kind, hang: Int = 0) {
    self.text = text
    self.kind = kind
    self.hang = hang
  }

  /// A label in a column of its own, then the value.
  init(label: String, _ value: String, _ kind: DetailLayout.Kind = .plain) {
    let width = 13
    self.init(TextWidth.pad(label, to: width) + value, kind, hang: width)
  }

  /// A line of a log; what stands for lines that aren't there is worded here.
  init(_ line: LogLine, _ words: Words) {
    let hang = min(line.indent * 2, 40)
    self.init(String(repeating: " ", count: hang) + Self.text(of: line, words), .log(line.kind), hang: hang)
  }

  private static func text(of line: LogLine, _ words: Words) -> String {
    switch line.kind {
    case .folded(let fields): "▸ " + words.foldedJSON(fields)
    case .omitted(let lines): words.omittedLines(lines)
    case .entry(let outcome): SafeText.line(line.text) + outcome.mark
    case .text, .job, .error, .json, .raw: SafeText.line(line.text)
    }
  }

  func rows(number: Int, columns: Int, wraps: Bool) -> [DetailLayout.Row] {
    guard wraps, TextWidth.columns(of: text) > columns else {
      return [DetailLayout.Row(line: number, text: text, kind: kind)]
    }
    let hang = hang < columns / 2 ? hang : 0
    let first = TextWidth.wrap(text, columns: columns)
    guard hang > 0, let head = first.first else {
      return first.map { DetailLayout.Row(line: number, text: $0, kind: kind) }
    }
    // By scalars, since a row may end inside of what Swift takes for one character.
    let rest = String(text.unicodeScalars.dropFirst(head.unicodeScalars.count).drop { $0 == " " })
    let tail = TextWidth.wrap(rest, columns: columns - hang)
    let margin = String(repeating: " ", count: hang)
    return ([head] + tail.map { margin + $0 }).map { DetailLayout.Row(line: number, text: $0, kind: kind) }
  }
}
