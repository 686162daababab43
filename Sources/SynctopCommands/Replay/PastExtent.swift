import TaskModel

/// How far the past goes.
struct PastExtent: Equatable, Sendable {
  /// Epoch milliseconds.
  let range: ClosedRange<Int64>
  /// When nobody watched, joined and in order, within the range.
  let gaps: [WatchedSpan]
}
