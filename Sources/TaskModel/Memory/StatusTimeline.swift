/// How a task stood over a window of time, with honest gaps where nobody watched.
package struct StatusTimeline: Equatable, Sendable {
  /// The most columns that are made.
  package static let columnLimit = 10_000

  /// A stretch of time; epoch milliseconds.
  package struct Segment: Equatable, Sendable {
    package let start: Int64
    package let end: Int64
    /// Nil where nobody watched, or the task wasn't there.
    package let state: TaskState?

    package init(start: Int64, end: Int64, state: TaskState?) {
      self.start = start
      self.end = end
      self.state = state
    }
  }

  /// Without holes, in order, neighbours different; empty for an empty window.
  package let segments: [Segment]

  /// From the history's `since` up to `end`, both epoch milliseconds.
  ///
  /// `current` is how the task stands now, nil for one that is gone; `gapLimit` is how long after the last poll somebody
  /// still counts as watching, in milliseconds.
  package init(_ history: TaskHistory, until end: Int64, current: TaskState?, gapLimit: Int64 = 120_000) {
    let steps = Self.steps(history, current)
    var pen = TimelinePen(from: history.since, to: end)
    var next = 0
    for (number, span) in history.watched.enumerated() {
      let isLast = number == history.watched.count - 1
      let reach = isLast && end.clampedDistance(from: span.end) <= gapLimit ? end : span.end
      pen.draw(nil, to: span.start)
      while next < steps.count, steps[next].at < reach {
        pen.draw(next > 0 ? steps[next - 1].state : nil, to: steps[next].at)
        next += 1
      }
      pen.draw(next > 0 ? steps[next - 1].state : nil, to: reach)
    }
    pen.draw(nil, to: end)
    segments = pen.segments
  }

  private typealias Step = (at: Int64, state: TaskState?)

  /// From when on the task stood how, in order. How it stood before the first change that is kept isn't known where
  /// there were more than are kept. Runs of a task that is well come and go without being told as changes.
  private static func steps(_ history: TaskHistory, _ current: TaskState?) -> [Step] {
    let changes = history.changes.sorted { $0.at < $1.at }
    let isWhole = changes.count < TaskHistory.limit
    let before = changes.first.map { $0.ends.from == .running ? .ok : $0.ends.from } ?? current
    let start = max(history.firstSeen ?? history.since, history.since)
    let first = changes.first.map { $0.at } ?? .max
    var steps: [Step] = isWhole && start < first ? [(start, before)] : []
    let ends = history.runs.filter { $0.outcome == .succeeded }.map(\.seenAt).sorted()
    for (change, next) in zip(changes, changes.dropFirst().map(\.at) + [.max]) {
      steps.append((change.at, change.ends.to))
      guard change.ends.to == .running, let end = ends.first(where: { $0 > change.at }), end < next else { continue }
      steps.append((end, .ok))
    }
    return steps
  }

  /// So many equal columns, at most `columnLimit`, each with the worst state that was seen in it; nil where none was.
  package func columns(_ count: Int) -> [TaskState?] {
    guard let first = segments.first, let last = segments.last, count > 0 else { return [] }
    let count = min(count, Self.columnLimit)
    let span = last.end.clampedDistance(from: first.start)
    var columns = [TaskState?](repeating: nil, count: count)
    func column(_ moment: Int64) -> Int {
      min(count - 1, Int(Double(moment.clampedDistance(from: first.start)) / Double(span) * Double(count)))
    }
    for segment in segments {
      guard let state = segment.state else { continue }
      for place in column(segment.start)...column(segment.end - 1) {
        columns[place] = min(columns[place] ?? state, state)
      }
    }
    return columns
  }
}
