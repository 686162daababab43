import Dashboard

/// Every key by group, from the one table.
struct HelpPane {
  let look: Look

  func draw(into grid: inout Grid, area: Rect, top: Int) {
    grid.fill(area)
    let lines = lines
    let page = area.inside.rows
    let first = max(min(top, lines.count - page), 0)
    let note = lines.count > page ? "\(min(first + page, lines.count))/\(lines.count)" : ""
    grid.frame(area, title: Words(look.language).keysAndCommands, note: note, style: Style(.accent))
    for (offset, line) in lines.dropFirst(first).prefix(max(page, 0)).enumerated() {
      grid.write(
        line, column: area.inside.column + 1, row: area.inside.row + offset, width: area.inside.columns - 1)
    }
  }

  /// Each group has a heading, and a blank line before the next one.
  static var lineCount: Int { Command.allCases.count + 2 * CommandSpec.Group.allCases.count - 1 }

  private var lines: [[Segment]] {
    CommandSpec.Group.allCases.flatMap { group in
      let specs = Command.allCases.map(\.spec).filter { $0.group == group }
      return [[Segment(group.title.text(in: look.language), Style(.title, .bold))]] + specs.map(line) + [[]]
    }.dropLast()
  }

  private func line(_ spec: CommandSpec) -> [Segment] {
    let keys = spec.keys.map(\.name).joined(separator: " ")
    return [
      Segment("  " + TextWidth.pad(keys, to: 16), Style(.key, .bold)),
      Segment(TextWidth.pad(spec.title.text(in: look.language), to: 23) + " "),
      Segment(spec.detail.text(in: look.language), Style(.dim)),
    ]
  }
}
