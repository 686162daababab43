import TaskModel

extension TimelineChart.Row {
  /// The most runs that are marked; the newest stay.
  private static let markLimit = 500

  /// What a task did over a window: the state of each moment while somebody watched, and its runs.
  init(_ task: PastTask, name: String, in past: Past) {
    self.name = name
    let timeline = StatusTimeline(task.history, until: past.until, current: task.after?.state)
    segments = timeline.segments
    marks = task.history.runs.filter { (past.since...past.until).contains($0.start) }.prefix(Self.markLimit)
      .map { TimelineChart.Mark(at: $0.start, outcome: $0.outcome) }.reversed()
  }
}
