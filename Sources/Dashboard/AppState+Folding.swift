import SyncLog

extension AppState {
  mutating func toggleFold() { step(.fold) }

  mutating func toggleAllFolds() { step(.foldAll) }

  /// Folds what the current line heads, or else the innermost fold that it stands in.
  mutating func foldAtCursor(_ layout: DetailLayout) {
    guard let head = Self.fold(at: detail.cursor, layout) else {
      banner = .notice(Wording("Nothing folds here", "此处没有可折叠的内容"))
      return
    }
    detail.cursor = head
    remember(layout.key.flipped.symmetricDifference([head]))
  }

  /// Whether Enter folds here rather than opens.
  var isOnFold: Bool {
    guard let layout = detail.layout, layout.lines.indices.contains(detail.cursor) else { return false }
    return layout.lines[detail.cursor].span > 0
  }

  private static func fold(at line: Int, _ layout: DetailLayout) -> Int? {
    guard layout.lines.indices.contains(line) else { return nil }
    return layout.lines[line].span > 0 ? line : layout.folds(around: line).last
  }

  /// Unfolds everything, or folds everything where nothing is folded.
  mutating func foldAll(_ layout: DetailLayout) {
    let folds = layout.lines.indices.filter { layout.lines[$0].span > 0 }
    guard !folds.isEmpty else {
      banner = .notice(Wording("Nothing folds here", "此处没有可折叠的内容"))
      return
    }
    let foldsAll = !folds.contains { layout.isFolded($0) }
    remember(Set(folds.filter { layout.lines[$0].isFolded != foldsAll }))
  }

  /// Unfolds what hides a line.
  mutating func unfold(around line: Int, _ layout: DetailLayout) {
    let folded = layout.folds(around: line).filter { layout.isFolded($0) }
    if !folded.isEmpty { remember(layout.key.flipped.symmetricDifference(folded)) }
  }

  private mutating func remember(_ flipped: Set<Int>) {
    if let task = selectedTask { folds.remember(flipped, of: task, detail.tab) }
  }
}
