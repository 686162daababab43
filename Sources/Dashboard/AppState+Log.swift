import TaskModel

extension AppState {
  mutating func toggleWrap() {
    detail.wraps.toggle()
    detail.shift = 0
    banner = .wrapped(detail.wraps)
  }

  /// Looks for `needle` in any case and goes to the first match at or below where the search began.
  mutating func find(_ needle: String) { step(.find(needle)) }

  mutating func find(_ needle: String, in layout: DetailLayout) {
    if detail.find.needle.isEmpty { detail.find.origin = firstLineToSearch(layout) }
    detail.find = Detail.Find(needle: needle, origin: detail.find.origin)
    matchLines()
    guard !needle.isEmpty else { return }
    let lines = detail.find.lines
    guard !lines.isEmpty else {
      banner = .notFound(needle)
      return
    }
    go(toMatch: lines.firstIndex { $0 >= detail.find.origin } ?? 0, layout)
  }

  private func firstLineToSearch(_ layout: DetailLayout) -> Int {
    if detail.tab.hasCursor { return detail.cursor }
    return layout.rows.indices.contains(detail.top) ? layout.rows[detail.top].line : 0
  }

  /// Finds the matches anew, as in other lines.
  mutating func matchLines() {
    guard let finder = LineFinder(detail.find.needle), let lines = detail.layout?.lines else {
      detail.find.lines = []
      detail.find.current = nil
      return
    }
    detail.find.lines = lines.indices.filter { finder.isFound(in: lines[$0].text) }
    if let current = detail.find.current, current >= detail.find.lines.count { detail.find.current = nil }
  }

  mutating func stepMatch(_ direction: Int) { step(.match(direction)) }

  mutating func goToMatch(_ direction: Int, _ layout: DetailLayout) {
    let count = detail.find.lines.count
    guard count > 0 else {
      banner = .notFound(detail.find.needle)
      return
    }
    let start = detail.find.current ?? (direction > 0 ? -1 : count)
    go(toMatch: (start + direction + count) % count, layout)
  }

  private mutating func go(toMatch match: Int, _ layout: DetailLayout) {
    detail.find.current = match
    let line = detail.find.lines[match]
    if detail.tab.hasCursor { go(toLine: line, layout) }
    let row = row(of: line, layout)
    if row < detail.top || row >= detail.top + viewport.detailRows {
      detail.top = max(row - viewport.detailRows / 3, 0)
    }
    clampDetail()
  }

  /// The first row of `line` that holds the needle: a wrapped line may be many rows long.
  private func row(of line: Int, _ layout: DetailLayout) -> Int {
    let rows = layout.rows(of: line)
    guard let finder = LineFinder(detail.find.needle) else { return rows.lowerBound }
    return rows.first { finder.isFound(in: layout.rows[$0].text) } ?? rows.lowerBound
  }

  mutating func scroll(columns: Int) {
    detail.shift = detail.wraps ? 0 : min(max(detail.shift + columns, 0), Self.farRight)
  }

  private static let farRight = 100_000
}
