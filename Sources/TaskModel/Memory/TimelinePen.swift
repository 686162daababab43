/// Draws segments of a timeline one behind the other, joining those of the same state.
struct TimelinePen {
  private(set) var segments: [StatusTimeline.Segment] = []
  private var place: Int64
  private let end: Int64

  init(from start: Int64, to end: Int64) {
    place = start
    self.end = end
  }

  /// Goes on to a moment; one that was passed already, or lies behind the end, is left out.
  mutating func draw(_ state: TaskState?, to moment: Int64) {
    let stop = min(moment, end)
    guard stop > place else { return }
    if let last = segments.last, last.state == state {
      segments[segments.count - 1] = StatusTimeline.Segment(start: last.start, end: stop, state: state)
    } else {
      segments.append(StatusTimeline.Segment(start: place, end: stop, state: state))
    }
    place = stop
  }
}
