package import Dashboard
package import SyncLog
import TaskModel

/// The detail of the selected task: tabs above, rows of the laid out document beneath.
struct DetailPane {
  let state: AppState
  let look: Look

  func draw(into grid: inout Grid, area: Rect) {
    let isFocused = state.pane == .detail
    grid.frame(area, title: "", note: position, style: Style(isFocused ? .accent : .border))
    grid.write(tabs(area.columns - 4), column: area.column + 2, row: area.row, width: area.columns - 4)
    let inside = area.inside
    guard let layout = state.detail.layout, state.selectedTask != nil else {
      let reason = TextWidth.cut(words.noSelection, to: inside.columns - 1)
      grid.write(reason, column: inside.column + 1, row: inside.row, width: inside.columns - 1, style: Style(.dim))
      return
    }
    for offset in 0..<inside.rows where state.detail.top + offset < layout.rows.count {
      draw(layout.rows[state.detail.top + offset], into: &grid, area: inside, row: inside.row + offset)
    }
  }

  private var words: Words { Words(look.language) }

  /// The name gives way to the tabs.
  private func tabs(_ columns: Int) -> [Segment] {
    let titles = Detail.Tab.allCases.map { tab in
      let isShown = tab == state.detail.tab
      let title = tab.title.text(in: look.language)
      return Segment(isShown ? "[\(title)]" : " \(title) ", isShown ? Style(.accent, .bold) : Style(.dim))
    }
    let room = columns - 2 - titles.reduce(0) { $0 + $1.columns }
    guard room > 3, let name = state.selectedTask?.name(words) else { return titles }
    return [Segment(" \(TextWidth.cut(name, to: room)) ", Style(.title, .bold))] + titles
  }

  private var position: String {
    guard let rows = state.detail.layout?.rows.count, rows > state.viewport.detailRows else { return "" }
    let last = min(state.detail.top + state.viewport.detailRows, rows)
    return "\(last)/\(rows)"
  }

  private func draw(_ row: DetailLayout.Row, into grid: inout Grid, area: Rect, row y: Int) {
    let text = state.detail.shift > 0 ? TextWidth.drop(row.text, columns: state.detail.shift) : row.text
    grid.write(
      TextWidth.cut(text, to: area.columns), column: area.column, row: y, width: area.columns, style: row.style)
    highlight(in: text, line: row.line, into: &grid, area: area, row: y)
  }

  private func highlight(in text: String, line: Int, into grid: inout Grid, area: Rect, row y: Int) {
    let find = state.detail.find
    guard !find.needle.isEmpty else { return }
    let isCurrent = find.current.map { find.lines.indices.contains($0) && find.lines[$0] == line } ?? false
    for (start, width) in TextWidth.places(of: find.needle, in: text) where start < area.columns {
      let part = Rect(column: area.column + start, row: y, columns: min(width, area.columns - start), rows: 1)
      grid.restyle(part, style: Style(.match, isCurrent ? [.reverse, .bold] : [.reverse]))
    }
  }
}

extension Detail.Tab {
  package var title: Wording {
    switch self {
    case .overview: Wording("Overview", "概览")
    case .log: Wording("Log", "日志")
    case .cause: Wording("Cause", "原因")
    case .raw: Wording("Raw", "原文")
    }
  }
}

extension DetailLayout.Row {
  var style: Style {
    switch kind {
    case .plain: .plain
    case .heading: Style(.title, .bold)
    case .dim: Style(.dim)
    case .state(let state): state.style
    case .log(let kind): kind.style
    }
  }
}
