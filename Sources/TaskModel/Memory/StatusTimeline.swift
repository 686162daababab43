/// How a task stood over a window of time, with honest gaps where nobody watched.
package struct StatusTimeline: Equatable, Sendable {
  /// A stretch of time; epoch milliseconds.
  package struct Segment: Equatable, Sendable {
    package let start: Int64
    package let end: Int64
    /// Nil where nobody watched, or the task wasn't there yet.
    package let state: TaskState?

    package init(start: Int64, end: Int64, state: TaskState?) {
      self.start = start
      self.end = end
      self.state = state
    }
  }

  /// Without holes, in order, neighbours different; empty for an empty window.
  package let segments: [Segment]

  /// From the history's `since` up to `end`; `current` is how the task stands now, nil for one that is gone.
  package init(_ history: TaskHistory, until end: Int64, current: TaskState?) {
    segments = []
  }

  /// So many equal columns, each with the worst state that was seen in it; nil where nothing was.
  package func columns(_ count: Int) -> [TaskState?] { [] }
}
