import Screen
import SyncLog
import TaskModel

/// Timelines in words: a line a task.
struct TimelineText {
  let chart: TimelineChart
  let language: Language

  /// The states of a row that are told; of more only how many.
  private static let limit = 24

  var items: [String] {
    chart.rows.map { row in
      let told = row.segments.suffix(Self.limit).map(told)
      let rest = row.segments.count - told.count
      return "\(row.name): " + (rest > 0 ? "… " : "") + told.joined(separator: " → ")
    }
  }

  private func told(_ segment: StatusTimeline.Segment) -> String {
    let time = chart.zone.local(segment.start)
    let word = segment.state.map { "\($0.glyph) \($0.word.text(in: language))" } ?? ReportWords(language).notSeen
    return "\(isOneDay ? "" : time.dateText.suffix(5) + " ")\(time.clockText) \(word)"
  }

  private var isOneDay: Bool { chart.until - chart.since <= 86_400_000 }
}
