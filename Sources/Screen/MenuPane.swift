import Dashboard
import TaskModel

/// A box over the list with lines to choose from: the palette, the sort menu and the copy menu.
struct MenuPane {
  let title: String
  let lines: [[Segment]]
  let choice: Int
  /// Stands in for the lines when there are none.
  let placeholder: String

  func draw(into grid: inout Grid, body: Rect) {
    let columns = min(body.columns, 72)
    let rows = min(body.rows, max(lines.count, 1) + 2)
    let area = Rect(
      column: body.column + (body.columns - columns) / 2, row: body.row + body.rows - rows, columns: columns, rows: rows
    )
    grid.fill(area)
    grid.frame(area, title: title, note: "", style: Style(.accent))
    let inside = area.inside
    guard inside.rows > 0 else { return }
    if lines.isEmpty {
      grid.write(placeholder, column: inside.column + 1, row: inside.row, width: inside.columns - 1, style: Style(.dim))
    }
    let top = max(choice - inside.rows + 1, 0)
    for (offset, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
      let row = Rect(column: inside.column, row: inside.row + offset, columns: inside.columns, rows: 1)
      grid.write(line, column: row.column + 1, row: row.row, width: row.columns - 1)
      if top + offset == choice { grid.emphasize(row, .reverse) }
    }
  }
}

extension MenuPane {
  init(palette: Palette, state: AppState, look: Look) {
    let words = Words(look.language)
    self.init(
      title: words.commands, lines: palette.matches.map { Self.line($0.spec, state, look) }, choice: palette.choice,
      placeholder: words.noCommand)
  }

  /// A command that can't be used now is shown dim, with the reason.
  private static func line(_ spec: CommandSpec, _ state: AppState, _ look: Look) -> [Segment] {
    let keys = Segment(TextWidth.pad(spec.keys.first?.name ?? "", to: 8), Style(.key, .bold))
    let title = TextWidth.pad(spec.title.text(in: look.language), to: 23) + " "
    switch spec.availability(state) {
    case .available: return [keys, Segment(title), Segment(spec.detail.text(in: look.language), Style(.dim))]
    case .disabled(let reason):
      return [keys, Segment(title, Style(.dim)), Segment(reason.text(in: look.language), Style(.warning))]
    }
  }

  init(sortChoice: Int, state: AppState, look: Look) {
    let words = Words(look.language)
    let lines = state.sortColumns.map { column in
      let place = state.spec.order.keys.firstIndex { $0.column == column }
      let mark = place.map { words.sortKey($0 + 1, ascending: state.spec.order.keys[$0].ascending) } ?? ""
      return [
        Segment(TextWidth.pad(column.title.text(in: look.language), to: 24)), Segment(mark, Style(.dim)),
      ]
    }
    self.init(title: words.sortBy, lines: lines, choice: sortChoice, placeholder: "")
  }
}
