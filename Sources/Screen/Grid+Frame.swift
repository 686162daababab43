extension Grid {
  /// A box with a title at its upper left and a note at its lower right; both are cut to fit.
  mutating func frame(_ area: Rect, title: String, note: String, style: Style) {
    box(area, style: style)
    let room = area.columns - 4
    if !title.isEmpty, room > 2 {
      write(
        TextWidth.cut(" \(title) ", to: room), column: area.column + 1, row: area.row, width: room,
        style: Style(style.role, .bold))
    }
    guard !note.isEmpty, room > 2, area.rows > 1 else { return }
    let text = TextWidth.cut(" \(note) ", to: room)
    let column = area.column + area.columns - 1 - TextWidth.columns(of: text)
    write(text, column: column, row: area.row + area.rows - 1, width: room, style: Style(.dim))
  }

  /// Adds an emphasis to all cells of an area.
  mutating func emphasize(_ area: Rect, _ emphasis: Style.Emphasis) {
    restyle(area) { $0.emphasis.formUnion(emphasis) }
  }
}
