import TaskModel

extension TimelineChart.Row {
  /// The most runs that are marked; the newest stay.
  private static let markLimit = 500

  /// What a task did from `since` to `until`: the state of each moment while `watched`, gaps in between, and its runs.
  init(_ task: PastTask, name: String, since: Int64, until: Int64, watched: [WatchedSpan]) {
    self.name = name
    let changes = task.history.changes.filter { $0.at <= until }.sorted { $0.at < $1.at }
    let spans = WatchedSpan.clipped(watched, to: since, until)
    segments = Self.segments(changes, from: task.before?.state, since: since, until: until, spans)
    marks = task.history.runs.filter { (since...until).contains($0.start) }.prefix(Self.markLimit)
      .map { TimelineChart.Mark(at: $0.start, outcome: $0.outcome) }.reversed()
  }

  private static func segments(
    _ changes: [RecordedChange], from before: TaskState?, since: Int64, until: Int64, _ watched: [WatchedSpan]
  ) -> [TimelineChart.Segment] {
    var state = before
    var cuts: [(at: Int64, state: TaskState?)] = [(since, before)]
    for change in changes {
      state =
        switch change.kind {
        case .appeared(let new): new
        case .vanished: nil
        case .changed(_, let new): new
        }
      if change.at <= since { cuts[0].state = state } else { cuts.append((change.at, state)) }
    }
    var segments: [TimelineChart.Segment] = []
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].at : until
      append(cut.state, from: cut.at, to: end, watched, &segments)
    }
    return segments
  }

  /// One state, parted by the times at which nobody watched.
  private static func append(
    _ state: TaskState?, from start: Int64, to end: Int64, _ watched: [WatchedSpan],
    _ segments: inout [TimelineChart.Segment]
  ) {
    guard start < end else { return }
    var pieces = WatchedSpan.clipped(watched, to: start, end).filter { $0.start < $0.end }
      .map { TimelineChart.Segment(start: $0.start, end: $0.end, state: state) }
    pieces += WatchedSpan.gaps(watched, since: start, until: end)
      .map { TimelineChart.Segment(start: $0.start, end: $0.end, state: nil) }
    for piece in pieces.sorted(by: { $0.start < $1.start }) {
      if let last = segments.last, last.state == piece.state, last.end == piece.start {
        segments[segments.count - 1] = TimelineChart.Segment(start: last.start, end: piece.end, state: last.state)
      } else {
        segments.append(piece)
      }
    }
  }
}
