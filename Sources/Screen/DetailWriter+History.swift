import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// The most rows of a table.
  private static let rowLimit = 500

  /// What is remembered of the task: a timeline with honest gaps, what it comes to, its runs and its changes.
  func history(of task: SyncTask) -> [DetailLine] {
    guard state.selectedCause == nil else { return [DetailLine(words.historyOfOne, .dim)] }
    switch state.recall.answer {
    case .waiting: return [DetailLine(task.id.isGiven ? words.recalling : words.nothingRemembered, .dim)]
    case .nothing: return [DetailLine(nothing, .dim)]
    case .known(let history):
      let view = HistoryView(
        history, now: now, span: state.recall.window.span, current: key.standing?.state, zone: state.displayZone,
        gapLimit: WatchedSpan.gapLimit(interval: state.polling.interval))
      return history.isEmpty ? [DetailLine(words.nothingRemembered, .dim)] : lines(of: view)
    }
  }

  private var nothing: String {
    guard state.polling.isOffline else { return words.nothingRemembered }
    return state.playback == nil ? words.noHistoryInAnswer : words.noHistoryInRecording
  }

  private func lines(of view: HistoryView) -> [DetailLine] {
    let sections = [
      timeline(of: view), statistics(of: view), causes(of: view), hours(of: view), runs(of: view), changes(of: view),
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [DetailLine("", .plain)]))
  }

  private func timeline(of view: HistoryView) -> [DetailLine] {
    let picture = TimelinePicture(view.timeline.segments, window: view.window, columns: key.columns)
    var glyphs = picture.line()
    glyphs.value = .text(picture.segments.map(text).joined(separator: "\n")[...])
    return [
      DetailLine(heading(of: view), .heading), glyphs,
      DetailLine(picture.labels(in: state.displayZone), .dim), legend(of: picture),
    ]
  }

  private func heading(of view: HistoryView) -> String {
    let seen = Elapsed.long(view.watched, in: look.language)
    return words.historyHeading(words.span(of: state.recall.window), watched: seen, zone: state.displayZone.name)
  }

  /// How long each state lasted.
  private func legend(of picture: TimelinePicture) -> DetailLine {
    var text = LineText()
    for (state, length) in picture.spans {
      if !text.text.isEmpty { text.add(" · ", .dim) }
      let word = state?.word.text(in: look.language) ?? words.nobodyWatched
      text.add("\(state?.glyph ?? TimelinePicture.gapGlyph) \(word)", state.map { .state($0) } ?? .dim)
      text.add(" " + Elapsed.long(length, in: look.language))
    }
    return text.line(.plain, hang: 2)
  }

  private func text(of segment: StatusTimeline.Segment) -> String {
    let word = segment.state?.word.text(in: look.language) ?? words.nobodyWatched
    return "\(state.displayZone.local(segment.start)) – \(state.displayZone.local(segment.end))  \(word)"
  }

  /// A table's rows with a note of those that are left out.
  func rows<Row>(_ all: [Row], _ line: (Row) -> DetailLine) -> [DetailLine] {
    let rest = all.count - Self.rowLimit
    return all.prefix(Self.rowLimit).map(line) + (rest > 0 ? [DetailLine("  " + words.moreRows(rest), .dim)] : [])
  }

  /// A moment in few columns, or with its year and seconds where there is room.
  func stamp(_ moment: Int64) -> String {
    let local = state.displayZone.local(moment)
    return key.columns >= 60 ? "\(local)" : "\(local.dateText.suffix(5)) \(local.clockText)"
  }
}

extension TaskHistory {
  fileprivate var isEmpty: Bool { runs.isEmpty && changes.isEmpty && watched.isEmpty && firstSeen == nil }
}
