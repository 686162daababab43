import TaskModel

extension WatchedSpan {
  /// Spans in order, cut to a window.
  static func clipped(_ spans: [WatchedSpan], to since: Int64, _ until: Int64) -> [WatchedSpan] {
    spans.compactMap { span in
      let (start, end) = (max(span.start, since), min(span.end, until))
      return start <= end ? WatchedSpan(start: start, end: end) : nil
    }
  }

  /// What lies in both; each joined and in order.
  static func common(_ left: [WatchedSpan], _ right: [WatchedSpan]) -> [WatchedSpan] {
    var common: [WatchedSpan] = []
    var (first, second) = (left.startIndex, right.startIndex)
    while first < left.endIndex, second < right.endIndex {
      let start = max(left[first].start, right[second].start)
      let end = min(left[first].end, right[second].end)
      if start <= end { common.append(WatchedSpan(start: start, end: end)) }
      if left[first].end < right[second].end { first += 1 } else { second += 1 }
    }
    return common
  }

  /// The times between spans that are joined and in order, from `since` to `until`.
  static func gaps(_ spans: [WatchedSpan], since: Int64, until: Int64) -> [WatchedSpan] {
    var gaps: [WatchedSpan] = []
    var end = since
    for span in clipped(spans, to: since, until) {
      if span.start > end { gaps.append(WatchedSpan(start: end, end: span.start)) }
      end = max(end, span.end)
    }
    if end < until { gaps.append(WatchedSpan(start: end, end: until)) }
    return gaps
  }
}
