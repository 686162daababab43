import TaskModel

extension AppState {
  mutating func toggleWrap() {
    detail.wraps.toggle()
    detail.shift = 0
    banner = .wrapped(detail.wraps)
  }

  /// Looks for `needle` in any case and goes to the first match at or below the top of the pane.
  mutating func find(_ needle: String) {
    detail.find = Detail.Find(needle: needle)
    matchLines()
    guard !needle.isEmpty else { return }
    let topLine = detail.layout?.rows.dropFirst(detail.top).first?.line ?? 0
    let lines = detail.find.lines
    guard !lines.isEmpty else {
      banner = .notFound(needle)
      return
    }
    go(to: lines.firstIndex { $0 >= topLine } ?? 0)
  }

  private mutating func matchLines() {
    let needle = detail.find.needle.lowercased()
    guard !needle.isEmpty, let lines = detail.layout?.lines else {
      detail.find.lines = []
      return
    }
    detail.find.lines = lines.indices.filter { lines[$0].lowercased().contains(needle) }
  }

  mutating func stepMatch(_ direction: Int) {
    let count = detail.find.lines.count
    guard count > 0 else {
      banner = .notFound(detail.find.needle)
      return
    }
    let start = detail.find.current ?? (direction > 0 ? -1 : count)
    go(to: (start + direction + count) % count)
  }

  private mutating func go(to match: Int) {
    detail.find.current = match
    let line = detail.find.lines[match]
    guard let row = row(of: line) else { return }
    if row < detail.top || row >= detail.top + viewport.detailRows {
      detail.top = max(row - viewport.detailRows / 3, 0)
    }
    clampDetail()
  }

  /// The first row of `line` that holds the needle: a wrapped line may be many rows long.
  private func row(of line: Int) -> Int? {
    guard let rows = detail.layout?.rows, let first = rows.firstIndex(where: { $0.line == line }) else { return nil }
    let needle = detail.find.needle.lowercased()
    let part = rows[first...].prefix { $0.line == line }
    return part.firstIndex { $0.text.lowercased().contains(needle) } ?? first
  }

  mutating func laidOut(_ layout: DetailLayout) {
    detail.layout = layout
    matchLines()
    if let current = detail.find.current, current >= detail.find.lines.count { detail.find.current = nil }
    clampDetail()
  }

  /// What the detail pane has to show; a layout made from another key is out of date.
  package var detailKey: DetailLayout.Key {
    let index = selectedIndex
    return DetailLayout.Key(
      task: selectedTask, standing: index.flatMap { roster?.standings[$0] }, tab: detail.tab,
      columns: viewport.detailColumns, wraps: detail.wraps || detail.tab == .overview,
      second: detail.tab == .overview ? now / 1000 : nil)
  }

  mutating func scroll(columns: Int) {
    detail.shift = detail.wraps ? 0 : min(max(detail.shift + columns, 0), Self.farRight)
  }

  private static let farRight = 100_000
}
