package import Dashboard
package import SyncLog
import TaskModel

/// The detail of the selected task: tabs above, rows of the laid out document beneath.
struct DetailPane {
  let state: AppState
  let look: Look

  func draw(into grid: inout Grid, area: Rect) {
    grid.frame(area, title: "", note: position, style: Style(isFocused ? .accent : .border))
    let used = grid.write(tabs(area.columns - 4), column: area.column + 2, row: area.row, width: area.columns - 4)
    drawKeys(into: &grid, area: area, from: area.column + used + 3)
    let inside = area.inside
    guard let layout = state.detail.layout, state.selectedTask != nil else {
      let reason = TextWidth.cut(words.noSelection, to: inside.columns - 1)
      grid.write(reason, column: inside.column + 1, row: inside.row, width: inside.columns - 1, style: Style(.dim))
      return
    }
    for offset in 0..<inside.rows where state.detail.top + offset < layout.rows.count {
      let row = layout.rows[state.detail.top + offset]
      let area = Rect(column: inside.column, row: inside.row + offset, columns: inside.columns, rows: 1)
      draw(row, of: layout.lines[row.line], into: &grid, area: area)
    }
  }

  private var words: Words { Words(look.language) }

  /// The name gives way to the tabs.
  private func tabs(_ columns: Int) -> [Segment] {
    let titles = shownTabs.map { tab in
      let isShown = tab == state.detail.tab
      let title = tab.title.text(in: look.language)
      let isAlone = tab == .compare
      return Segment(
        isShown ? "[\(title)]" + (isAlone ? " " : "") : " \(title) ", isShown ? Style(.accent, .bold) : Style(.dim))
    }
    let room = columns - 2 - titles.reduce(0) { $0 + $1.columns }
    guard room > 3, let name = state.selectedTask?.name(words) else { return titles }
    let others = state.selectedCauseGroup.map { $0.count > 1 ? " +\($0.count - 1)" : "" } ?? ""
    return [Segment(" \(TextWidth.cut(name, to: room - others.utf8.count) + others) ", Style(.title, .bold))] + titles
  }

  /// Logs that are compared stand in the place of the tabs that there always are, where the pane is narrow.
  private var shownTabs: [Detail.Tab] { state.detail.tab == .compare ? [.compare] : Detail.Tab.listed }

  /// The keys that belong to the log alone, where there is room for all of them.
  private func drawKeys(into grid: inout Grid, area: Rect, from column: Int) {
    guard let keys = tabKeys else { return }
    let width = TextWidth.columns(of: keys)
    let start = area.column + area.columns - width - 2
    if start > column { grid.write(keys, column: start, row: area.row, width: width, style: Style(.dim)) }
  }

  private var tabKeys: String? {
    guard isFocused else { return nil }
    func name(_ command: Command) -> String { command.spec.keys.first?.name ?? "" }
    switch state.detail.tab {
    case .log:
      let errors = "\(name(.nextError))/\(name(.previousError))"
      return words.logKeys(errors: errors, fold: "\(name(.fold))/\(name(.foldAll))", find: name(.find))
    case .history:
      return words.historyKeys(zoom: "\(name(.zoomIn))/\(name(.zoomOut))", compare: name(.compare))
    case .overview, .cause, .raw, .compare: return nil
    }
  }

  private var position: String {
    guard let rows = state.detail.layout?.rows.count, rows > state.viewport.detailRows else { return "" }
    let last = min(state.detail.top + state.viewport.detailRows, rows)
    return "\(last)/\(rows)"
  }

  private func draw(_ row: DetailLayout.Row, of line: DetailLine, into grid: inout Grid, area: Rect) {
    let text = state.detail.shift > 0 ? TextWidth.drop(row.text, columns: state.detail.shift) : row.text
    write(text, row, line, into: &grid, area: area)
    if state.detail.cursor == row.line, isCursorShown {
      grid.write("▌", column: area.column - 1, row: area.row, width: 1, style: Style(isFocused ? .accent : .border))
      if isFocused { grid.restyle(area, style: Style(.selection)) }
    }
    highlight(in: text, line: row.line, into: &grid, area: area, row: area.row)
  }

  private var isFocused: Bool { state.pane == .detail }

  /// Shown also while the list has the keys once somebody moved it from there.
  private var isCursorShown: Bool { state.detail.tab.hasCursor && (isFocused || state.detail.cursor > 0) }

  private func write(_ text: String, _ row: DetailLayout.Row, _ line: DetailLine, into grid: inout Grid, area: Rect) {
    let style = line.kind.style
    guard row.isFirst, !row.isFolded, state.detail.shift == 0, !line.marks.isEmpty else {
      grid.write(
        TextWidth.cut(text, to: area.columns), column: area.column, row: area.row, width: area.columns, style: style)
      return
    }
    var segments = line.segments(of: text)
    if line.noteBytes > 0, row.text.utf8.count == line.text.utf8.count, let note = segments.popLast() {
      let column = area.column + area.columns - note.columns
      if segments.reduce(note.columns, { $0 + $1.columns }) <= area.columns {
        grid.write([note], column: column, row: area.row, width: note.columns)
      } else {
        segments.append(note)
      }
    }
    grid.write(segments, column: area.column, row: area.row, width: area.columns)
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
    case .history: Wording("History", "历史")
    case .raw: Wording("Raw", "原文")
    case .compare: Wording("Compare", "比较")
    }
  }
}

extension DetailLayout.Kind {
  var style: Style {
    switch self {
    case .plain: .plain
    case .heading: Style(.title, .bold)
    case .dim: Style(.dim)
    case .accent: Style(.accent)
    case .failing: Style(.failing)
    case .unsafe: Style(.unsafe)
    case .warning: Style(.warning)
    case .good: Style(.good)
    case .state(let state): state.style
    case .outcome(let outcome): outcome.style
    case .run(let outcome): outcome.style
    }
  }
}

extension DetailLayout.Line {
  /// A text that begins as the line does, in pieces of one look each.
  fileprivate func segments(of text: String) -> [Segment] {
    var segments: [Segment] = []
    var end = 0
    let utf8 = text.utf8
    func piece(_ range: Range<Int>, _ style: Style) {
      let range = range.clamped(to: 0..<utf8.count)
      guard !range.isEmpty else { return }
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      segments.append(Segment(String(text[start..<utf8.index(start, offsetBy: range.count)]), style))
    }
    for mark in marks {
      piece(end..<mark.bytes.lowerBound, kind.style)
      piece(mark.bytes, mark.kind.style)
      end = mark.bytes.upperBound
    }
    piece(end..<max(end, utf8.count), kind.style)
    return segments
  }
}
