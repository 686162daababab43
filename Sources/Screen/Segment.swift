/// A piece of one line with its style. The text must be safe already.
struct Segment: Equatable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Text from outside, made safe, and marked where it can't be shown as it came.
  init(foreign text: String, _ style: Style = .plain) {
    let safe = SafeText.line(text)
    self.init(safe, safe == text ? style : Style(.unsafe))
  }

  /// A cause in one line, as much as fits of what tells it apart.
  init(cause text: String, _ columns: Int) {
    self.init(foreign: text)
    self.text = SummaryText.fitted(self.text, to: columns)
  }

  var columns: Int { TextWidth.columns(of: text) }
}

extension Grid {
  /// Writes the pieces one after the other; what doesn't fit is cut with `…`. Returns the columns used.
  @discardableResult
  mutating func write(_ segments: [Segment], column: Int, row: Int, width: Int) -> Int {
    var used = 0
    for segment in segments where used < width {
      let text = TextWidth.cut(segment.text, to: width - used)
      used += write(text, column: column + used, row: row, width: width - used, style: segment.style)
    }
    return used
  }
}
