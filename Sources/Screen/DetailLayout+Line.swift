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

  /// Adds the line's rows: one, or as many as it takes where it wraps.
  func addRows(to rows: inout [DetailLayout.Row], number: Int, columns: Int, wraps: Bool, isFolded: Bool) {
    let text = isFolded ? foldedText ?? self.text : self.text
    guard wraps, TextWidth.columns(of: text) > columns else {
      return rows.append(DetailLayout.Row(line: number, text: text, isFolded: isFolded))
    }
    let hang = hang < columns / 2 ? hang : 0
    let first = TextWidth.wrap(text, columns: columns)
    guard hang > 0, let head = first.first else { return Self.add(first, to: &rows, number, isFolded) }
    // By scalars, since a row may end inside of what Swift takes for one character.
    let rest = String(text.unicodeScalars.dropFirst(head.unicodeScalars.count).drop { $0 == " " })
    let margin = String(repeating: " ", count: hang)
    let tail = TextWidth.wrap(rest, columns: columns - hang)
    Self.add([head] + tail.map { margin + $0 }, to: &rows, number, isFolded)
  }

  private static func add(_ texts: [String], to rows: inout [DetailLayout.Row], _ number: Int, _ isFolded: Bool) {
    for (place, text) in texts.enumerated() {
      rows.append(DetailLayout.Row(line: number, text: text, isFolded: isFolded, isFirst: place == 0))
    }
  }
}
