package import Dashboard
import TaskModel

/// The whole window as a picture of the state.
package enum Board {
  /// Largest window that is drawn; a larger one is painted in its upper left part.
  package static let largest = Size(columns: 1000, rows: 500)

  /// Tells the state what of the window it has to know, lays the detail out anew where that is due, and draws.
  package static func frame(of state: inout AppState, size: Size, look: Look) -> Grid {
    settle(&state, size: size, look: look)
    return render(state, size: size, look: look)
  }

  private static func settle(_ state: inout AppState, size: Size, look: Look) {
    state.refreshListing()
    let viewport = Layout(size: size, state: state).viewport(helpLines: HelpPane.lineCount)
    if viewport != state.viewport { _ = state.update(.measured(viewport)) }
    switch state.detail.tab {
    case .overview, .cause: state.explainSelection()
    case .log, .history, .raw, .compare: break
    }
    // A fold that waited for the layout asks for the next one.
    for _ in 0...Detail.stepLimit {
      let key = state.detailKey
      if key == state.detail.layout?.key { break }
      let writer = DetailWriter(key: key, state: state, look: look)
      _ = state.update(.laidOut(writer.layout(after: state.detail.layout)))
    }
  }

  /// A pure picture: the same state, size and look give the same grid.
  package static func render(_ state: AppState, size: Size, look: Look) -> Grid {
    let size = Size(columns: min(size.columns, largest.columns), rows: min(size.rows, largest.rows))
    var grid = Grid(size: size)
    let layout = Layout(size: size, state: state)
    if let footerRow = layout.footerRow {
      drawPanes(state, look, layout, footerRow, into: &grid)
    } else {
      drawTiny(state, look, into: &grid)
    }
    return look.isASCII ? grid.asciiOnly() : grid
  }

  private static func drawPanes(
    _ state: AppState, _ look: Look, _ layout: Layout, _ footerRow: Int, into grid: inout Grid
  ) {
    HeaderPane(state: state, look: look).draw(into: &grid, layout: layout)
    if let list = layout.list { ListPane(state: state, look: look).draw(into: &grid, area: list) }
    if let detail = layout.detail { DetailPane(state: state, look: look).draw(into: &grid, area: detail) }
    drawOverlay(state, look, layout, into: &grid)
    FooterPane(state: state, look: look).draw(into: &grid, row: footerRow, columns: layout.size.columns)
  }

  private static func drawOverlay(_ state: AppState, _ look: Look, _ layout: Layout, into grid: inout Grid) {
    switch state.overlay {
    case .help(let top): HelpPane(look: look).draw(into: &grid, area: layout.helpArea, top: top)
    case .palette(let palette):
      MenuPane(palette: palette, state: state, look: look).draw(into: &grid, body: layout.helpArea)
    case .sortMenu(let choice):
      MenuPane(sortChoice: choice, state: state, look: look).draw(into: &grid, body: layout.helpArea)
    case .copyMenu(let menu):
      MenuPane(copyMenu: menu, state: state, look: look).draw(into: &grid, body: layout.helpArea)
    case .contexts(let menu): MenuPane(places: menu, look: look).draw(into: &grid, body: layout.helpArea)
    case .passcode(let entry): MenuPane(passcode: entry, look: look).draw(into: &grid, body: layout.helpArea)
    case .acknowledge(let dialog):
      MenuPane(acknowledge: dialog, state: state, look: look).draw(into: &grid, body: layout.helpArea)
    case .away(let list): MenuPane(away: list, state: state, look: look).draw(into: &grid, body: layout.helpArea)
    case .filter, .find, .moment, .note, nil: break
    }
  }

  /// What a window too small for panes shows: the numbers that matter, and why there is no more.
  private static func drawTiny(_ state: AppState, _ look: Look, into grid: inout Grid) {
    let width = grid.size.columns
    if case .passcode(let entry) = state.overlay {
      let typed = Words(look.language).passcodePrompt + String(repeating: "•", count: entry.passcode.digits.count)
      grid.write(TextWidth.cut(typed, to: width), column: 0, row: 0, width: width)
    } else if let counts = state.roster?.counts {
      let style = counts[.failing] > 0 ? TaskState.failing.style : .plain
      let text = "✗\(counts[.failing]) ✓\(counts[.ok])"
      grid.write(width < 4 ? text : TextWidth.cut(text, to: width), column: 0, row: 0, width: width, style: style)
    } else {
      grid.write(TextWidth.cut("synctop", to: width), column: 0, row: 0, width: width)
    }
    let past = state.playback.map { "◀◀ " + state.displayZone.local($0.moment).clockText }
    let reason = TextWidth.cut(past ?? Words(look.language).tooSmall, to: width)
    grid.write(reason, column: 0, row: 1, width: width, style: Style(past == nil ? .dim : .banner))
  }
}
