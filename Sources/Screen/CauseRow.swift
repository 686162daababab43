import Dashboard
import SyncLog
import TaskModel

/// One cause of the list: how the worst of its tasks stands, how many they are, since when, and why.
struct CauseRow {
  let group: CauseListing.Group
  let summary: Wording
  let isFolded: Bool
  /// Whether somebody sees to all of its tasks.
  let isAcknowledged: Bool
  let now: Int64
  let look: Look

  func content(of column: CauseColumn, _ width: Int) -> Segment {
    switch column {
    case .tasks:
      Segment(
        "\(isFolded ? "▸" : "▾") \(group.worst.glyph) \(group.count)\(isAcknowledged ? " ⚑" : "")", group.worst.style)
    case .since: Segment(age(of: group.since))
    case .newest: Segment(age(of: group.newest))
    case .summary: Segment(cause: summary.text(in: look.language), width)
    }
  }

  private func age(of moment: Int64?) -> String {
    moment.map { Elapsed.short(Elapsed.between($0, now)) } ?? "–"
  }
}
