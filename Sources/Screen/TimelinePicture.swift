import Dashboard
import TaskModel

/// How a task stood over a window of time, as a row of glyphs with the hours beneath.
struct TimelinePicture {
  let segments: [StatusTimeline.Segment]
  let window: ClosedRange<Int64>
  let columns: Int

  /// Stands where nobody watched.
  static let gapGlyph = "┄"

  /// Cuts what lies outside of the window.
  init(_ segments: [StatusTimeline.Segment], window: ClosedRange<Int64>, columns: Int) {
    self.segments = segments.compactMap { segment in
      let start = max(segment.start, window.lowerBound)
      let end = min(segment.end, window.upperBound)
      return start < end ? StatusTimeline.Segment(start: start, end: end, state: segment.state) : nil
    }
    self.window = window
    self.columns = max(columns, 1)
  }

  /// One column each, with the worst that was seen in it; nil where nobody watched, or the task wasn't there.
  var states: [TaskState?] {
    var states = [TaskState?](repeating: nil, count: columns)
    for segment in segments {
      guard let state = segment.state else { continue }
      for column in column(of: segment.start)...column(of: segment.end - 1) {
        states[column] = states[column].map { min($0, state) } ?? state
      }
    }
    return states
  }

  /// The column in which a moment of the window lies.
  func column(of moment: Int64) -> Int {
    let span = max(Double(window.upperBound) - Double(window.lowerBound), 1)
    let part = (Double(moment) - Double(window.lowerBound)) / span
    return min(max(Int(part * Double(columns)), 0), columns - 1)
  }

  /// How long each state lasted, the longest first, then how long nobody watched; milliseconds.
  var spans: [(state: TaskState?, length: Int64)] {
    var lengths: [TaskState: Int64] = [:]
    var unseen: Int64 = 0
    for segment in segments {
      if let state = segment.state {
        lengths[state, default: 0] += segment.end - segment.start
      } else {
        unseen += segment.end - segment.start
      }
    }
    let seen = lengths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (Optional($0.key), $0.value) }
    return unseen > 0 ? seen + [(nil, unseen)] : seen
  }
}

extension TimelinePicture {
  /// The glyphs, in pieces of one look each.
  func line() -> DetailLine {
    var text = LineText()
    var rest = states[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      let glyph = first?.glyph ?? Self.gapGlyph
      text.add(String(repeating: glyph, count: run.count), first.map { .state($0) } ?? .dim)
      rest = rest.dropFirst(run.count)
    }
    return text.line(.plain, hang: 0)
  }

  /// Times at their columns, as many as stand apart.
  func labels(in zone: ZoneRules) -> String {
    var text = ""
    var used = 0
    for mark in TimelineMarks(window: window, zone: zone).chosen(for: columns) {
      let column = column(of: mark.moment)
      let label = "│" + mark.label
      let width = TextWidth.columns(of: label)
      guard column >= used, column + width <= columns else { continue }
      text += String(repeating: " ", count: column - used) + label
      // One blank at the least between two.
      used = column + width
      if used < columns {
        text += " "
        used += 1
      }
    }
    return text
  }
}
