import TaskModel

extension PastExtent {
  /// From the first of some watched times, in any order, to `now`, with the gaps between them; nil without any.
  init?(watched spans: [WatchedSpan], until now: Int64) {
    let sorted = spans.sorted { $0.start < $1.start }
    guard let first = sorted.first else { return nil }
    var (end, gaps) = (first.end, [WatchedSpan]())
    for span in sorted where span.end > end {
      if span.start > end { gaps.append(WatchedSpan(start: end, end: span.start)) }
      end = span.end
    }
    self.init(range: first.start...max(now, end, first.start), gaps: gaps)
  }
}
