import TaskModel

/// What tasks did over a window of time, one row a task. Moments are epoch milliseconds.
struct TimelineChart: Sendable {
  /// A run at its start.
  struct Mark: Equatable, Sendable {
    let at: Int64
    let outcome: RunOutcome
  }

  struct Row: Sendable {
    /// Unsanitised.
    let name: String
    /// One behind the other, without holes; without a state where nobody watched.
    let segments: [StatusTimeline.Segment]
    let marks: [Mark]
  }

  let since: Int64
  let until: Int64
  let zone: ZoneRules
  let rows: [Row]

  /// The moments of the axis: at most nine, on whole hours or days of the zone.
  var ticks: [Int64] {
    let span = max(until - since, 1)
    let step = Self.steps.first { span / $0 < 9 } ?? Self.steps[Self.steps.count - 1]
    guard span / step < 1000 else { return [] }
    let local = zone.local(since)
    let midnight = zone.instant(LocalTime(year: local.year, month: local.month, day: local.day)) ?? since
    let first = midnight + (since - midnight + step - 1) / step * step
    return Array(stride(from: first, through: until, by: Int(step)))
  }

  private static let steps: [Int64] = [
    1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 40_320, 161_280,
  ]
  .map { $0 * 60_000 }

  /// Where a moment lies in the window, 0 to 1.
  func place(of moment: Int64) -> Double {
    guard until > since else { return 0 }
    return min(max(Double(moment - since) / Double(until - since), 0), 1)
  }
}
