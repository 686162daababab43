import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// The runs of the window: start, how it ended, how long it took as far as was seen, and why it failed.
  func runs(of view: HistoryView) -> [DetailLine] {
    let runs = view.runs
    guard !runs.isEmpty else { return [] }
    let isUnseen = { view.history.endedUnseen($0) }
    let durations = runs.map { $0.duration().map(text) ?? "" }
    let width = durations.map { TextWidth.columns(of: $0) }.max() ?? 0
    let ends = RunOutcome.allCases.map(words.word(for:)) + (runs.contains(where: isUnseen) ? [words.endNotSeen] : [])
    let outcomes = ends.map { TextWidth.columns(of: $0) }.max() ?? 0
    return [DetailLine(words.runsHeading(runs.count), .heading)]
      + rows(Array(zip(runs, durations))) { run, duration in
        var text = LineText("  ")
        text.add(stamp(run.start), padded: 0, .dim)
        let outcome = "\(run.outcome.glyph) \(isUnseen(run) ? words.endNotSeen : words.word(for: run.outcome))"
        text.add(outcome, padded: outcomes + 2, .run(run.outcome))
        if width > 0 { text.add(duration, padded: width) }
        let known = acknowledgement(of: run, view)
        if known != nil { text.add("⚑ ", .accent) }
        let author = known.map { words.byAuthor(SafeText.line($0.author, limit: 64)) }
        return finished(text, [cause(of: run), author].compactMap(\.self).joined(separator: " · "))
      }
  }

  /// The changes of the window: when, between which polls, from what to what, and why.
  func changes(of view: HistoryView) -> [DetailLine] {
    let changes = view.changes
    guard !changes.isEmpty else { return [] }
    let table = ChangeTable(changes, words, look.language, stamp: stamp)
    let causes = Dictionary(view.history.runs.compactMap { run in run.fingerprint.map { ($0, run) } }) { newer, _ in
      newer
    }
    return [DetailLine(words.changesHeading(changes.count), .heading)]
      + rows(table.rows) { row in
        let why = row.fingerprint.map { print in causes[print].flatMap { cause(of: $0) } ?? String(print.prefix(8)) }
        return finished(table.line(row, padded: why != nil), why.map { SafeText.line($0) })
      }
  }

  /// The line with as much of a cause as has room; copying gives all of it.
  private func finished(_ text: LineText, _ cause: String?) -> DetailLine {
    guard let cause, !cause.isEmpty else { return text.line(.plain, hang: 4) }
    var line = text
    let room = key.columns - TextWidth.columns(of: text.text)
    line.add(SummaryText.fitted(cause, to: max(room, 0)))
    var finished = line.line(.plain, hang: 4)
    finished.value = .text((text.text.drop { $0 == " " } + cause)[...])
    return finished
  }

  /// Why a run failed, in safe text; nil where it didn't, or it isn't known.
  func cause(of run: TaskRun) -> String? {
    if let summary = run.causeSummary { return SafeText.line(summary.text(in: look.language)) }
    return (run.causeClass ?? run.fingerprint.map { String($0.prefix(8)) }).map { SafeText.line($0) }
  }

  /// Somebody's word that covers the row of failures that the run is in, for its cause.
  private func acknowledgement(of run: TaskRun, _ view: HistoryView) -> Acknowledgement? {
    guard run.outcome == .failed, let fingerprint = run.fingerprint,
      let row = view.statistics.episodes.first(where: { $0.start <= run.start })
    else { return nil }
    return state.acknowledgements.of(view.history.task).first { known in
      let isOfRow = known.since.map { $0 == row.start } ?? (known.at >= row.start && known.at <= row.end ?? .max)
      return known.matter == fingerprint && known.at <= view.now && isOfRow
    }
  }

  /// Exact, within bounds, or more or less than one.
  private func text(of duration: RunDuration) -> String {
    let least = Elapsed.fine(duration.atLeast)
    guard let atMost = duration.atMost else { return "≥ " + least }
    let most = Elapsed.fine(atMost)
    if duration.isExact || least == most { return most }
    return duration.atLeast < 1000 ? "≤ " + most : "\(least)–\(most)"
  }
}
