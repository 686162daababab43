import Dashboard
import TaskModel

/// The first lines: how fresh the data is, what failed, where this is, and what the tasks come to.
struct HeaderPane {
  let state: AppState
  let look: Look

  func draw(into grid: inout Grid, layout: Layout) {
    let columns = layout.size.columns
    let style = Style(isAlarm || state.playback != nil ? .banner : .title)
    grid.fill(Rect(column: 0, row: 0, columns: columns, rows: 1), style: style)
    let isAlone = layout.headerRows < 2
    HeaderLine(pieces: pieces(columns, isAlone: isAlone), columns: columns).draw(into: &grid, row: 0)
    if !isAlone {
      let mark = layout.headerRows == 2 ? troubleMark : []
      HeaderLine(pieces: totals(columns) + mark, columns: columns).draw(into: &grid, row: 1)
    }
    if layout.headerRows > 2 { drawTrouble(into: &grid, row: 2) }
  }

  /// The past looks like nothing else.
  private func pieces(_ columns: Int, isAlone: Bool) -> [HeaderLine.Piece] {
    if let playback = state.playback { return past(playback, isAlone: isAlone) }
    return isAlarm ? alarm(columns) : calm(columns, isAlone: isAlone)
  }

  /// A place that fails beside others that don't is told of without an alarm.
  private var isAlarm: Bool {
    let polling = state.polling
    return polling.failure != nil && (polling.failing.count == polling.polled.count || state.digest == nil)
  }
  var words: Words { Words(look.language) }
}

extension HeaderPane {
  /// Life and age of the data count most, the name of the place least; a lone line tells the failing tasks too.
  private func calm(_ columns: Int, isAlone: Bool) -> [HeaderLine.Piece] {
    let scope = scope
    let warns = state.polling.isPaused || !state.polling.failing.isEmpty || state.isAllRemembered
    let name: HeaderLine.Piece =
      isAlone && state.digest != nil
      ? HeaderLine.Piece(1, .left, failing) : HeaderLine.Piece(4, .left, [Segment("synctop", Style(.title, .bold))])
    return [
      name, trouble(columns, isAlone: isAlone),
      HeaderLine.Piece(
        6, .left, scope.isEmpty ? [] : [Segment(scope, Style(.title))], least: state.polling.failing.isEmpty ? 6 : nil),
      HeaderLine.Piece(
        0, .right, [Segment(liveness, Style(warns ? .warning : .title, .bold))], short: shortLiveness),
      agePiece(ageStyle),
      piece(3, next, Style(.title)), piece(5, took, Style(.title)),
    ]
  }

  /// What failed gives way to when the next try comes.
  private func alarm(_ columns: Int) -> [HeaderLine.Piece] {
    guard let failure = state.polling.failure else { return [] }
    let style = Style(.banner, .bold)
    let least = max(min(columns * 2 / 5, columns - 16), 4)
    return [
      HeaderLine.Piece(1, .left, [Segment("✗ " + alarmName + alarmText(failure), style)], least: least),
      agePiece(Style(.banner)), piece(0, retry, style),
    ]
  }

  /// What failed, what the service said of it in its own words, and what to do. A list without rows says all of it.
  private func alarmText(_ failure: FetchFailure) -> String {
    let words = FailureWords.sentence(for: failure, language: look.language)
    let said = failure.status == nil ? nil : FailureWords.detail(of: failure).map { SafeText.line($0, limit: 200) }
    return [words.what, said, words.nextStep].compactMap { $0 }.joined(separator: " · ")
  }

  private func piece(_ rank: Int, _ text: String, _ style: Style) -> HeaderLine.Piece {
    HeaderLine.Piece(rank, .right, text.isEmpty ? [] : [Segment(text, style)])
  }

  private func agePiece(_ style: Style) -> HeaderLine.Piece {
    guard let takenAt, look.hasClock else { return piece(2, age, style) }
    let short = Elapsed.short(Elapsed.between(takenAt, state.now))
    return HeaderLine.Piece(2, .right, [Segment(age, style)], short: [Segment(short, style)])
  }

  var failing: [Segment] {
    let count = state.roster?.counts[.failing] ?? 0
    return [Segment("\(TaskState.failing.glyph) \(count)", count > 0 ? TaskState.failing.style : Style(.title))]
  }

  private var liveness: String {
    if state.polling.isOffline && state.digest != nil { return words.savedAnswer }
    if state.polling.isPaused { return "‖ " + words.paused }
    if let progress = state.polling.progress { return "◌ " + words.loading(progress) }
    guard state.digest == nil || state.isAllRemembered else { return liveness(of: state.polling.polled.count) }
    if state.isAllRemembered { return "◌ " + words.asking }
    return "◌ " + (state.polling.isOffline ? words.reading : words.connecting)
  }

  /// An age that ticks, or without a clock the moment of the data.
  private var age: String {
    guard let snapshot = state.digest?.snapshot, let takenAt else { return "" }
    let hint = snapshot.moved ? " " + words.listMoved : staleHint
    if oldest?.isRemembered == true { return remembered(takenAt) + hint }
    guard look.hasClock else { return words.dataOf(state.displayZone.local(takenAt)) + hint }
    return words.age(Elapsed.short(Elapsed.between(takenAt, state.now))) + hint
  }

  private var ageStyle: Style {
    guard let snapshot = state.digest?.snapshot, let takenAt, !state.polling.isOffline else { return Style(.title) }
    let freshness = Freshness(takenAt: takenAt, now: state.now, interval: state.polling.interval)
    return freshness.isStale || snapshot.moved || oldest?.isRemembered == true ? Style(.warning, .bold) : Style(.title)
  }

  private var next: String {
    guard let nextAt = state.polling.nextAt, !state.polling.isPaused, !state.polling.isOffline, look.hasClock else {
      return ""
    }
    return state.polling.isFetching ? words.polling : words.next(Elapsed.short(Elapsed.between(state.now, nextAt)))
  }

  private var retry: String {
    if state.polling.isOffline { return words.savedAnswer }
    if state.polling.isPaused { return "‖ " + words.paused }
    guard let nextAt = state.polling.nextAt, !state.polling.isFetching else { return words.polling }
    let zone = state.displayZone
    return look.hasClock
      ? words.retry(Elapsed.short(Elapsed.between(state.now, nextAt))) : words.retry(at: zone.local(nextAt))
  }

  private var took: String {
    guard let milliseconds = state.polling.tookMilliseconds, !state.polling.isOffline else { return "" }
    return milliseconds < 10_000 ? "\(milliseconds) ms" : "\(milliseconds / 1000) s"
  }
}
