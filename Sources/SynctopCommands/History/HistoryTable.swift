import Screen
import SyncLog
import TaskModel

/// What is remembered for people: newest first, with the times at which nobody watched among it.
struct HistoryTable {
  let past: Past
  let words: ReportWords
  let zone: ZoneRules
  /// Columns of the terminal; nil off a terminal, where nothing is cut.
  let columns: Int?
  let isColored: Bool

  var text: String { (head + rows + foot).map { $0 + "\n" }.joined() }

  private struct Line {
    let at: Int64
    let cells: [String]
    var state: TaskState?
  }

  private var head: [String] {
    let places = past.scopes.map { SafeText.line($0.title) }.joined(separator: ", ")
    let period = "\(moment(past.since)) – \(moment(past.until)) \(words.zone(SafeText.line(zone.name)))"
    return [cut(places), cut(period), ""]
  }

  private var rows: [String] {
    let lines = (PastEvent.all(in: past).map(line) + gaps).enumerated()
      .sorted { ($1.element.at, $0.offset) < ($0.element.at, $1.offset) }.map(\.element)
    guard !lines.isEmpty else { return [words.nothingHappened] }
    let heads = [words.when, words.task, words.what, words.duration, words.cause].map { $0 }
    let widths = heads.indices.dropLast().map { column in
      min(lines.map { TextWidth.columns(of: $0.cells[column]) }.max() ?? 0, column == 1 ? 32 : 60)
    }
    let measured = zip(widths, heads).map { max($0, TextWidth.columns(of: $1)) }
    return [joined(heads, measured, nil)] + lines.map { joined($0.cells, measured, $0.state) }
  }

  private var foot: [String] {
    let runs = past.tasks.flatMap(\.history.runs)
    let (good, bad) = (runs.count { $0.outcome == .succeeded }, runs.count { $0.outcome == .failed })
    return ["", cut(words.runCount(good, failed: bad))]
  }

  /// Bounded times at which nobody watched.
  private var gaps: [Line] {
    WatchedSpan.gaps(past.watched, since: past.since, until: past.until).map { gap in
      let length = words.length(gap.end - gap.start)
      return Line(at: gap.end, cells: [moment(gap.start), "–", words.nobodyWatched, length, ""])
    }
  }

  private func line(_ event: PastEvent) -> Line {
    let title = past.scopes.count > 1 ? "\(event.task.title) · \(past.scope(of: event.task).title)" : event.task.title
    let name = SafeText.line(title)
    switch event.kind {
    case .change(let change):
      return Line(
        at: change.at, cells: [moment(change.at), name, what(change), "", ""], state: change.kind.to)
    case .run(let run):
      let cause = SafeText.line(SecretMask.apply(run.causeSummary.map(words.text) ?? ""))
      return Line(
        at: run.seenAt, cells: [moment(run.start), name, what(run, of: event.task), duration(run), cause],
        state: run.outcome == .failed ? .failing : nil)
    }
  }

  private func what(_ run: TaskRun, of task: PastTask) -> String {
    task.history.endedUnseen(run) ? words.runEndedUnseen : words.run(run.outcome)
  }

  private func what(_ change: RecordedChange) -> String {
    let (from, to) = (change.kind.from.map(word), change.kind.to.map(word))
    switch change.kind {
    case .appeared: return "\(words.appeared) \(to ?? "")"
    case .vanished: return "\(words.vanished) \(from ?? "")"
    case .changed: return "\(from ?? "") → \(to ?? "")"
    }
  }

  private func word(_ state: TaskState) -> String { "\(state.glyph) \(words.text(state.word))" }

  private func duration(_ run: TaskRun) -> String {
    guard let duration = run.duration() else { return "" }
    return words.duration(duration)
  }

  private func moment(_ moment: Int64) -> String { zone.local(moment).description }

  private func joined(_ cells: [String], _ widths: [Int], _ state: TaskState?) -> String {
    let padded = zip(cells, widths).map { cell, width in
      TextWidth.columns(of: cell) > width ? TextWidth.cut(cell, to: width) : TextWidth.pad(cell, to: width)
    }
    let whole = (padded + cells.suffix(1)).joined(separator: "  ")
    let trimmed = String(whole.reversed().drop { $0 == " " }.reversed())
    return TextColor.apply(isColored ? state : nil, to: cut(trimmed))
  }

  private func cut(_ text: String) -> String { columns.map { TextWidth.cut(text, to: $0) } ?? text }
}
