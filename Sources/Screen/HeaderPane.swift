import Dashboard
import TaskModel

/// The first lines: where this is, how fresh the data is, and what the tasks come to.
struct HeaderPane {
  let state: AppState
  let look: Look

  func draw(into grid: inout Grid, layout: Layout) {
    let columns = layout.size.columns
    let isAlarm = state.polling.failure != nil
    grid.fill(Rect(column: 0, row: 0, columns: columns, rows: 1), style: isAlarm ? Style(.banner) : Style(.title))
    drawSides(left: place, right: freshness, row: 0, columns: columns, into: &grid)
    if layout.headerRows > 1 {
      drawSides(left: counts, right: totalsIfRoom(columns), row: 1, columns: columns, into: &grid)
    }
  }

  private func drawSides(left: [Segment], right: [Segment], row: Int, columns: Int, into grid: inout Grid) {
    let rightColumns = right.reduce(0) { $0 + $1.columns }
    let fits = rightColumns + 12 <= columns
    let space = fits ? columns - rightColumns - 2 : columns - 1
    grid.write(left, column: 1, row: row, width: space - 1)
    if fits { grid.write(right, column: columns - rightColumns - 1, row: row, width: rightColumns) }
  }
}

extension HeaderPane {
  private var place: [Segment] {
    guard let failure = state.polling.failure else {
      return [
        Segment("synctop", Style(.title, .bold)), Segment("   " + SafeText.line(state.scope), Style(.title)),
      ]
    }
    let words = FailureWords.sentence(for: failure, language: look.language)
    return [Segment("✗ ", Style(.banner, .bold)), Segment("\(words.what) \(words.nextStep)", Style(.banner, .bold))]
  }

  private var freshness: [Segment] {
    let parts = state.polling.failure == nil ? calm : alarmed
    let role: Style.Role = state.polling.failure == nil ? .title : .banner
    return [Segment(parts.joined(separator: "   "), Style(role))]
  }

  private var calm: [String] {
    if state.polling.isOffline { return [words.savedAnswer, age].filter { !$0.isEmpty } }
    return [liveness, age, next, took].filter { !$0.isEmpty }
  }

  private var alarmed: [String] { [age, retry].filter { !$0.isEmpty } }

  private var words: Words { Words(look.language) }

  private var liveness: String {
    if state.polling.isPaused { return "‖ " + words.paused }
    if let progress = state.polling.progress { return "◌ " + words.loading(progress) }
    return state.digest == nil ? "◌ " + words.connecting : "● " + words.live
  }

  private var age: String {
    guard let snapshot = state.digest?.snapshot, look.hasClock else { return "" }
    return words.age(Elapsed.short(state.now - snapshot.takenAt)) + (snapshot.moved ? " " + words.listMoved : "")
  }

  private var next: String {
    guard let nextAt = state.polling.nextAt, !state.polling.isPaused, look.hasClock else { return "" }
    return state.polling.isFetching ? words.polling : words.next(Elapsed.short(nextAt - state.now))
  }

  private var retry: String {
    if state.polling.isPaused { return "‖ " + words.paused }
    guard let nextAt = state.polling.nextAt, !state.polling.isFetching else { return words.polling }
    return look.hasClock ? words.retry(Elapsed.short(nextAt - state.now)) : ""
  }

  private var took: String { state.polling.tookMilliseconds.map { "\($0) ms" } ?? "" }
}

extension HeaderPane {
  /// Counts in the order of urgency; what nobody has is left out, except the failing and the healthy.
  private var counts: [Segment] {
    guard let counts = state.roster?.counts else { return [Segment(words.noDataYet, Style(.dim))] }
    let shown = TaskState.allCases.sorted { $0.severity < $1.severity }
      .filter { counts[$0] > 0 || $0 == .failing || $0 == .ok }
    return shown.flatMap { state in
      let style = counts[state] == 0 ? Style(.dim) : state.style
      return [Segment("\(state.glyph) \(counts[state]) \(state.word.text(in: look.language))", style), Segment("   ")]
    }
  }

  /// The counts go before the totals where both don't fit.
  private func totalsIfRoom(_ columns: Int) -> [Segment] {
    let used = (counts + totals).reduce(0) { $0 + $1.columns }
    return used + 2 <= columns ? totals : []
  }

  private var totals: [Segment] {
    guard let snapshot = state.digest?.snapshot, let counts = state.roster?.counts else { return [] }
    let count = snapshot.isPartial ? "\(snapshot.tasks.count)+" : "\(snapshot.tasks.count)"
    return [Segment(words.totals(tasks: count, causes: counts.causes), Style(.dim))]
  }
}
