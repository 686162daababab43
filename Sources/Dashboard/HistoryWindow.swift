/// How far back the history of a task is shown.
package enum HistoryWindow: Int, Equatable, Sendable, CaseIterable {
  case quarterDay, day, week, month

  /// Milliseconds.
  package var span: Int64 {
    switch self {
    case .quarterDay: 6 * 3_600_000
    case .day: 24 * 3_600_000
    case .week: 7 * 86_400_000
    case .month: 30 * 86_400_000
    }
  }

  /// The shorter one next to it, or the longer one where `steps` is negative; itself at the end.
  func zoomed(by steps: Int) -> HistoryWindow {
    HistoryWindow(rawValue: min(max(rawValue - steps, 0), Self.allCases.count - 1)) ?? self
  }
}
