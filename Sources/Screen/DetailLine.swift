import Dashboard
import SyncLog

typealias DetailLine = DetailLayout.Line

extension DetailLayout.Line {
  /// A label in a column of its own, then the value in safe text; `raw` is the value as it came.
  init(label: String, _ value: String, _ kind: DetailLayout.Kind = .plain, raw: String? = nil) {
    let width = 13
    let label = TextWidth.pad(label, to: width)
    self.init(label + value, kind, hang: width)
    self.value = .text((raw ?? value)[...])
  }

  /// The line's rows: one, or as many as it takes where it wraps.
  func rows(number: Int, columns: Int, wraps: Bool, isFolded: Bool) -> [DetailLayout.Row] {
    let text = isFolded ? foldedText ?? self.text : self.text
    guard wraps, TextWidth.columns(of: text) > columns else {
      return [DetailLayout.Row(line: number, text: text, isFolded: isFolded)]
    }
    let hang = hang < columns / 2 ? hang : 0
    let first = TextWidth.wrap(text, columns: columns)
    guard hang > 0, let head = first.first else { return Self.rows(first, number, isFolded) }
    // By scalars, since a row may end inside of what Swift takes for one character.
    let rest = String(text.unicodeScalars.dropFirst(head.unicodeScalars.count).drop { $0 == " " })
    let margin = String(repeating: " ", count: hang)
    let tail = TextWidth.wrap(rest, columns: columns - hang)
    return Self.rows([head] + tail.map { margin + $0 }, number, isFolded)
  }

  private static func rows(_ texts: [String], _ number: Int, _ isFolded: Bool) -> [DetailLayout.Row] {
    texts.enumerated().map { place, text in
      DetailLayout.Row(line: number, text: text, isFolded: isFolded, isFirst: place == 0)
    }
  }
}
