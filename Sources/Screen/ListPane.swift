import Dashboard
import TaskModel

/// The list of tasks. Draws into any size; what doesn't fit is cut.
struct ListPane {
  let state: AppState
  let look: Look

  func draw(into grid: inout Grid, area: Rect) {
    let isFocused = state.pane == .list
    grid.frame(area, title: title, note: note, style: Style(isFocused ? .accent : .border))
    let inside = area.inside
    guard inside.rows > 0, inside.columns > 2 else { return }
    guard let digest = state.digest, state.rowCount > 0 else {
      drawEmpty(into: &grid, area: inside)
      return
    }
    if let view = state.causeView {
      drawCauses(view, digest, into: &grid, area: inside)
    } else {
      drawTasks(digest, into: &grid, area: inside)
    }
  }

  private func drawTasks(_ digest: Digest, into grid: inout Grid, area inside: Rect) {
    let columns = ListColumn.widths(in: inside.columns - 2, contexts: contextWidth(in: inside.columns))
    let titleRows = Self.titleRows(in: inside.rows)
    if titleRows > 0 { drawTitles(columns, into: &grid, area: inside) }
    for offset in 0..<inside.rows - titleRows where state.listTop + offset < state.listing.rows.count {
      let row = ListRow(
        index: Int(state.listing.rows[state.listTop + offset]), digest: digest, state: state, look: look)
      let area = Rect(column: inside.column, row: inside.row + titleRows + offset, columns: inside.columns, rows: 1)
      row.draw(columns, into: &grid, area: area)
      if state.listTop + offset == state.selectedRow { select(area, in: &grid) }
    }
  }

  /// Marks the selected row, with colour and without.
  func select(_ row: Rect, in grid: inout Grid) {
    grid.write("▌", column: row.column, row: row.row, width: 1)
    grid.restyle(row, style: Style(.selection, state.pane == .list ? .bold : []))
  }

  /// The titles of the columns give way where a single row is left for tasks.
  static func titleRows(in rows: Int) -> Int { rows > 1 ? 1 : 0 }

  var words: Words { Words(look.language) }

  /// As wide as the longest name and the title want; a narrow list gives them less. Nil where there is one context.
  func contextWidth(in columns: Int) -> Int? {
    let names = state.contexts
    guard names.count > 1 else { return nil }
    let widest = names.map { TextWidth.columns(of: SafeText.line($0, limit: 40)) }.max() ?? 0
    return min(max(widest, TextWidth.columns(of: words.contextColumn)), columns < 60 ? 8 : 16)
  }

  /// What matters most stands first, as a long title is cut.
  private var title: String {
    var parts = state.causeView.map(causesTitle) ?? [words.tasks]
    if state.isAllRemembered { parts.append(words.rememberedTitle) }
    if !state.marks.isEmpty { parts.append(words.marked(state.marks.ids.count, hidden: state.marks.hidden)) }
    if state.listing.hidden > 0 { parts.append(words.hidden(state.listing.hidden)) }
    if state.spec.problemsOnly { parts += [words.problemsOnly] + acknowledgedHidden }
    if !state.filter.text.isEmpty { parts.append("/" + SafeText.line(state.filter.text)) }
    return (parts + [state.spec.order.title(look.language)]).joined(separator: " · ")
  }

  /// Problems that aren't shown as somebody sees to them.
  private var acknowledgedHidden: [String] {
    let count = state.roster?.counts.acknowledged ?? 0
    return count > 0 ? [words.acknowledgedHidden(count)] : []
  }

  private var note: String {
    guard let snapshot = state.digest?.snapshot else { return "" }
    let shown = state.causeView?.listing.tasks.count ?? state.listing.rows.count
    return words.shown(shown, of: snapshot.tasks.count, isPartial: snapshot.isPartial)
  }

  private func drawTitles(
    _ columns: [(column: ListColumn, width: Int)], into grid: inout Grid, area: Rect
  ) {
    var column = area.column + 2
    for (kind, width) in columns {
      let text = width < 4 ? "" : TextWidth.cut(kind.title(words), to: width)
      grid.write(text, column: column, row: area.row, width: width, style: Style(.dim, .bold))
      column += width + 1
    }
  }

  private func drawEmpty(into grid: inout Grid, area: Rect) {
    for (offset, segment) in emptyLines(area.columns - 2).prefix(area.rows).enumerated() {
      grid.write([segment], column: area.column + 1, row: area.row + offset, width: area.columns - 2)
    }
  }

  private func emptyLines(_ columns: Int) -> [Segment] {
    if state.digest == nil, state.polling.failure != nil { return failureLines(columns) }
    if state.digest == nil { return [Segment(words.waitingForData, Style(.dim))] }
    return wrapped(reason, columns, Style(.dim))
  }

  /// Why there is no row, and how to get some.
  private var reason: String {
    let hidden = state.listing.hidden
    if state.causeView != nil, !state.listing.rows.isEmpty { return words.noCauses }
    if !state.spec.query.isEmpty { return words.nothingMatches(hidden: hidden) }
    return state.spec.problemsOnly && hidden > 0 ? words.noProblems(hidden: hidden) : words.noTasks
  }

  /// Why nothing came, of each place that failed.
  private func failureLines(_ columns: Int) -> [Segment] {
    let blocks = state.polling.failing.compactMap { place in
      place.failure.map { failureLines($0, state.troubleName(of: place.place), columns) }
    }
    return Array(blocks.joined(separator: [Segment("")]))
  }

  private func failureLines(_ failure: FetchFailure, _ name: String?, _ columns: Int) -> [Segment] {
    let sentence = FailureWords.sentence(for: failure, language: look.language)
    let said = FailureWords.detail(of: failure).map { SafeText.line($0, limit: 1000) } ?? ""
    let what = (name.map { SafeText.line($0) + words.colon } ?? "") + sentence.what
    return wrapped(what, columns, Style(.failing, .bold)) + wrapped(sentence.nextStep, columns, .plain)
      + [Segment("")] + wrapped(said, columns, Style(.dim))
  }

  private func wrapped(_ text: String, _ columns: Int, _ style: Style) -> [Segment] {
    TextWidth.wrap(text, columns: max(columns, 1)).map { Segment($0, style) }
  }
}
