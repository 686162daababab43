import TaskModel

extension AppState {
  /// What the detail pane has to show; a layout made from another key is out of date.
  package var detailKey: DetailLayout.Key {
    let index = selectedIndex
    let task = selectedTask
    return DetailLayout.Key(
      task: task, standing: index.flatMap { roster?.standings[$0] }, tab: detail.tab,
      columns: viewport.detailColumns, wraps: detail.wraps || detail.tab == .overview,
      second: secondOfLines,
      flipped: task.map { folds.flipped(of: $0, detail.tab) } ?? [], groupSince: selectedCauseGroup?.since,
      revision: revisionOfLines)
  }

  /// When what the document says besides its task was so: ages now, other tasks at the last poll.
  private var secondOfLines: Int64? {
    switch detail.tab {
    case .overview: now / 1000
    case .cause: digest.map { $0.snapshot.takenAt / 1000 }
    case .history: now / 60_000
    case .log, .raw, .compare: nil
    }
  }

  private var revisionOfLines: Int? {
    switch detail.tab {
    case .history: recall.revision
    case .compare: comparison?.revision
    case .overview, .log, .cause, .raw: nil
    }
  }

  /// Does `step` on the layout, at once or when the one that is due has come.
  mutating func step(_ step: DetailStep) {
    if detail.steps.isEmpty, let layout = detail.layout, layout.key == detailKey {
      perform(step, layout)
    } else if detail.steps.count < Detail.stepLimit {
      detail.steps.append(step)
    }
  }

  private mutating func perform(_ step: DetailStep, _ layout: DetailLayout) {
    switch step {
    case .move(let motion): move(motion, in: layout)
    case .find(let needle): find(needle, in: layout)
    case .match(let direction): goToMatch(direction, layout)
    case .error(let direction): goToError(direction, from: detail.cursor, layout)
    case .firstError(let direction): goToError(direction, from: nil, layout)
    case .fold: foldAtCursor(layout)
    case .foldAll: foldAll(layout)
    }
  }

  /// Takes a new layout: the current line stays where it is on the screen, then what waited is done.
  mutating func laidOut(_ layout: DetailLayout) {
    let place = placeOfCursor
    detail.layout = layout
    detail.cursor = layout.shownLine(for: detail.cursor)
    matchLines()
    detail.top = layout.rows(of: place.line).lowerBound - place.offset
    clampDetail()
    if detail.tab.hasCursor { reveal(layout.rows(of: detail.cursor)) }
    let steps = detail.steps
    detail.steps = []
    for (number, step) in steps.enumerated() {
      // Each key takes away what the one before it was answered.
      if number > 0 { banner = nil }
      self.step(step)
    }
  }

  /// A line that is to stay in its place, and how far below the top its first row is.
  private var placeOfCursor: (line: Int, offset: Int) {
    guard let layout = detail.layout else { return (detail.cursor, 0) }
    if detail.tab.hasCursor {
      let first = layout.rows(of: detail.cursor).lowerBound
      return (layout.shownLine(for: detail.cursor), first - detail.top)
    }
    guard layout.rows.indices.contains(detail.top) else { return (0, 0) }
    let line = layout.rows[detail.top].line
    return (line, layout.rows(of: line).lowerBound - detail.top)
  }

  /// Makes a line the current one, unfolds what hides it, and brings it into view.
  mutating func go(toLine line: Int, _ layout: DetailLayout) {
    unfold(around: line, layout)
    detail.cursor = line
    let rows = layout.rows(of: line)
    if rows.lowerBound < detail.top || rows.upperBound > detail.top + viewport.detailRows {
      detail.top = max(rows.lowerBound - viewport.detailRows / 3, 0)
    }
    clampDetail()
  }

  mutating func clampDetail() {
    let rows = detail.layout?.rows.count ?? 0
    detail.top = max(min(detail.top, rows - viewport.detailRows), 0)
  }

  /// Scrolls as little as shows the rows, or as many of them as there is room for.
  mutating func reveal(_ rows: Range<Int>) {
    let page = viewport.detailRows
    if rows.upperBound > detail.top + page { detail.top = min(rows.upperBound - page, rows.lowerBound) }
    if rows.lowerBound < detail.top, rows.count <= page || rows.upperBound <= detail.top {
      detail.top = rows.lowerBound
    }
    clampDetail()
  }
}
