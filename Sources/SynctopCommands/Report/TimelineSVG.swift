import Screen
import SyncLog
import TaskModel

/// Timelines as a table of pictures: a row a task, its states as bars that differ in height and in colour.
struct TimelineSVG {
  let chart: TimelineChart
  let language: Language

  private static let height = 22.0

  var table: String {
    let rows = chart.rows.map { "<tr><th scope=\"row\">\(HTMLText.line($0.name))</th><td>\(picture($0))</td></tr>" }
    return "<div class=\"wide\"><table class=\"timeline\"><thead><tr><th></th><td>\(axis)</td></tr></thead><tbody>\n"
      + rows.joined(separator: "\n") + "\n</tbody></table></div>"
  }

  private var axis: String {
    let labels = chart.ticks.map { tick in
      let anchor = chart.place(of: tick) > 0.94 ? "end" : chart.place(of: tick) < 0.03 ? "start" : "middle"
      return "<text x=\"\(percent(tick))\" y=\"13\" text-anchor=\"\(anchor)\">\(label(tick))</text>"
    }
    return "<svg height=\"18\" aria-hidden=\"true\" focusable=\"false\">\(labels.joined())</svg>"
  }

  private func label(_ tick: Int64) -> String {
    let time = chart.zone.local(tick)
    let isMidnight = time.hour == 0 && time.minute == 0
    return isMidnight ? String(time.dateText.suffix(5)) : time.clockText
  }

  private func picture(_ row: TimelineChart.Row) -> String {
    let lines = chart.ticks.map { tick in
      "<line class=\"axis\" x1=\"\(percent(tick))\" x2=\"\(percent(tick))\" y1=\"0\" y2=\"\(Int(Self.height))\"/>"
    }
    let parts = lines + row.segments.map(bar) + row.marks.map(mark)
    let title = HTMLText.line("\(row.name): \(summary(row))")
    return "<svg height=\"\(Int(Self.height))\" role=\"img\" aria-label=\"\(title)\"><title>\(title)</title>"
      + parts.joined() + "</svg>"
  }

  private func bar(_ segment: StatusTimeline.Segment) -> String {
    let height = Self.height * share(segment.state)
    let name = segment.state.map(ReportStyle.name) ?? "gap"
    let width = max(chart.place(of: segment.end) - chart.place(of: segment.start), 0.0015)
    return "<rect class=\"\(name)\" x=\"\(percent(segment.start))\" width=\"\(percent(width))\" "
      + "y=\"\(text(Self.height - height))\" height=\"\(text(height))\"><title>\(HTMLText.line(told(segment)))</title></rect>"
  }

  private func mark(_ mark: TimelineChart.Mark) -> String {
    let isFailed = mark.outcome == .failed
    return "<line class=\"\(isFailed ? "run-failed" : "run")\" x1=\"\(percent(mark.at))\" x2=\"\(percent(mark.at))\" "
      + "y1=\"\(isFailed ? 0 : 16)\" y2=\"\(Int(Self.height))\"/>"
  }

  /// How much of the row a state takes: what is worse is taller, so that nobody needs the colours.
  private func share(_ state: TaskState?) -> Double {
    switch state {
    case .failing, .stopped: 1
    case .stuck, .retrying: 0.8
    case .overdue, .late: 0.6
    case .running: 0.45
    case .ok: 0.25
    case .neverRan, .unknown: 0.12
    case nil: 1
    }
  }

  private func told(_ segment: StatusTimeline.Segment) -> String {
    "\(word(segment.state)) \(moment(segment.start)) – \(moment(segment.end))"
  }

  private func word(_ state: TaskState?) -> String {
    state?.word.text(in: language) ?? ReportWords(language).notSeen
  }

  /// The states in their order, for those who hear the picture.
  private func summary(_ row: TimelineChart.Row) -> String {
    let told = row.segments.prefix(12).map { "\(word($0.state)) \(chart.zone.local($0.start).clockText)" }
    return told.joined(separator: ", ") + (row.segments.count > told.count ? ", …" : "")
  }

  private func moment(_ moment: Int64) -> String {
    let time = chart.zone.local(moment)
    return "\(time.dateText) \(time.clockText)"
  }

  private func percent(_ moment: Int64) -> String { percent(chart.place(of: moment)) }

  private func percent(_ share: Double) -> String { text(share * 100) + "%" }

  /// Two places behind the point.
  private func text(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }
}
