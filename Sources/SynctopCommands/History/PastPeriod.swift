import TaskModel

/// A window of time, epoch milliseconds.
struct PastPeriod: Equatable, Sendable {
  let since: Int64
  let until: Int64

  /// A run may become known long after it began, and the service's clock may be ahead of this machine's.
  private static let day: Int64 = 86_400_000

  /// From and to which moments runs may have begun of which the window tells.
  var earliestStart: Int64 { max(since - Self.day, 0) }
  var latestStart: Int64 { until + Self.day }

  /// Whether a run began within the window or became known in it.
  func holds(_ run: TaskRun) -> Bool {
    let window = since...until
    return run.seenAt <= until && (window.contains(run.start) || window.contains(run.seenAt))
  }
}
