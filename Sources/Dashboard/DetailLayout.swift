package import SyncLog
package import TaskModel

/// A task's detail laid out for a width: made once for a log, not once a frame.
package struct DetailLayout: Equatable, Sendable {
  /// What the layout was made from; when this changes, a new one is due.
  package struct Key: Equatable, Sendable {
    package let task: SyncTask?
    package let standing: Standing?
    /// Since when the selected cause fails tasks, where a cause is selected rather than a task.
    package let groupSince: Int64?
    package let tab: Detail.Tab
    package let columns: Int
    package let wraps: Bool
    /// Seconds of the epoch, where the document speaks of ages; nil where it doesn't.
    package let second: Int64?
    /// The lines that are folded though they aren't at first, or the other way round.
    package let flipped: Set<Int>

    /// Tells apart what the document says of what is remembered; nil where it doesn't.
    package let revision: Int?

    package init(
      task: SyncTask?, standing: Standing?, tab: Detail.Tab, columns: Int, wraps: Bool, second: Int64? = nil,
      flipped: Set<Int> = [], groupSince: Int64? = nil, revision: Int? = nil
    ) {
      self.task = task
      self.standing = standing
      self.groupSince = groupSince
      self.tab = tab
      self.columns = columns
      self.wraps = wraps
      self.second = second
      self.flipped = flipped
      self.revision = revision
    }

    /// Whether the lines are the same, whatever their width and folds.
    package func hasSameLines(as other: Key) -> Bool {
      tab == other.tab && second == other.second && standing == other.standing && task == other.task
        && groupSince == other.groupSince && revision == other.revision
        && (columns == other.columns || !tab.fillsWidth)
    }
  }

  /// One row of the pane: safe text, of a line or of a part of one.
  package struct Row: Equatable, Sendable {
    /// The line of the document that the row is part of.
    package let line: Int
    package let text: String
    /// Whether lines beneath the row's line are folded away.
    package let isFolded: Bool
    /// Whether the row is its line's first.
    package let isFirst: Bool

    package init(line: Int, text: String, isFolded: Bool = false, isFirst: Bool = true) {
      self.line = line
      self.text = text
      self.isFolded = isFolded
      self.isFirst = isFirst
    }
  }

  package enum Kind: Equatable, Sendable {
    case plain, heading, dim, accent, failing, unsafe, warning, good
    case state(TaskState)
    case outcome(LogOutcome)
    case run(RunOutcome)
  }

  package let key: Key
  /// In the order of their lines.
  package let rows: [Row]
  /// The whole document: find looks also at lines that are folded away.
  package let lines: [Line]

  package init(key: Key, rows: [Row], lines: [Line]) {
    self.key = key
    self.rows = rows
    self.lines = lines
  }
}

extension DetailLayout {
  /// The rows of a line; empty, at the place where they would be, for one that is folded away.
  package func rows(of line: Int) -> Range<Int> {
    let start = firstRow { $0 >= line }
    var end = start
    while end < rows.count, rows[end].line == line { end += 1 }
    return start..<end
  }

  private func firstRow(where isReached: (Int) -> Bool) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(rows[middle].line) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether the lines beneath `line` are folded away, by the document or by a person.
  package func isFolded(_ line: Int) -> Bool {
    lines[line].isFolded != key.flipped.contains(line)
  }

  /// The lines that `line` stands beneath, the outermost first.
  func folds(around line: Int) -> [Int] {
    lines.indices.prefix(line).filter { lines[$0].span > 0 && $0 + lines[$0].span >= line }
  }

  /// The line itself, or the outermost fold that hides it.
  func shownLine(for line: Int) -> Int {
    let line = min(max(line, 0), max(lines.count - 1, 0))
    return folds(around: line).first { isFolded($0) } ?? line
  }
}
