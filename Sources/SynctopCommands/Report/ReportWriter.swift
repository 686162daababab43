import Screen
import SyncLog
import TaskModel

/// Tells a shift as a document.
struct ReportWriter {
  let report: ShiftReport
  let words: ReportWords
  /// Where times are shown.
  let zone: ZoneRules

  /// Rows of a table; of more it is told how many there are.
  static let rowLimit = 200

  var past: Past { report.past }

  var document: ReportDocument {
    var document = ReportDocument(
      language: words.language, title: "\(words.title) · \(moment(past.since)) – \(moment(past.until))")
    document.facts = facts
    document.sections =
      attention + delayed + acknowledged + recovered + tasks + counts + causes + notes + next + timeline
    return document
  }

  /// A moment in the zone of the report.
  func moment(_ moment: Int64?) -> String {
    guard let moment else { return "–" }
    let time = zone.local(moment)
    return "\(time.dateText) \(time.clockText)"
  }

  /// A table's section; none without rows.
  func section(
    _ title: String, level: Int = 2, _ heads: [String], _ rows: [[ReportCell]], before: [ReportBlock] = []
  ) -> [ReportSection] {
    guard !rows.isEmpty else { return [] }
    return [ReportSection(level: level, title: title, blocks: before + table(heads, rows))]
  }

  /// Without columns that are empty throughout.
  func table(_ heads: [String], _ rows: [[ReportCell]]) -> [ReportBlock] {
    let rest = rows.count - Self.rowLimit
    let shown = [heads.map { ReportCell($0) }] + rows.prefix(Self.rowLimit)
    let used = heads.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    let table = ReportBlock.table(shown.map { row in used.map { row[$0] } })
    return [table] + (rest > 0 ? [.paragraph(words.more(rest))] : [])
  }

  /// What a task is called, with its place where there are several.
  func name(of task: PastTask) -> ReportCell {
    ReportCell(past.scopes.count > 1 ? "\(task.title) · \(past.scope(of: task).title)" : task.title)
  }

  func status(of task: PastTask) -> ReportCell {
    guard let state = task.after?.state else { return "–" }
    let late = task.after?.overdue == true && state != .overdue && state != .late ? " · \(words.overdue)" : ""
    return ReportCell("\(state.glyph) \(words.text(state.word))\(late)", state)
  }

  private var facts: [(label: String, value: String)] {
    let places = past.scopes.map(\.title).joined(separator: ", ")
    var facts = [
      (words.place, places),
      (words.period, "\(moment(past.since)) – \(moment(past.until)) (\(words.length(past.until - past.since)))"),
      (words.zoneLabel, words.zone(zone.name)), (words.watchedLabel, watched), (words.summaryLabel, summary),
    ]
    if let mean = report.meanRepairTime {
      facts.append((words.repairLabel, words.repair(words.length(mean), report.certainRepairs.count)))
    }
    return facts.map { (label: $0.0, value: $0.1) }
  }

  private var gaps: [WatchedSpan] { WatchedSpan.gaps(past.watched, since: past.since, until: past.until) }

  private var watched: String {
    let length = max(past.until - past.since, 1)
    let missing = gaps.reduce(Int64(0)) { $0 + $1.end - $1.start }
    if missing >= length { return words.never }
    if missing == 0 { return words.throughout }
    return words.watchedShare(Int((length - missing) * 100 / length), gaps: gaps.count)
  }

  private var summary: String {
    let failing = report.failures.flatMap(\.tasks)
    let parts: [(Int, (Int) -> String)] = [
      (failing.count, words.failed), (failing.count(where: \.isNewFailure), words.new),
      (failing.count { $0.after?.state == .stopped }, words.stopped), (report.failures.count, words.causes),
      (report.delayed.count, words.delayed), (report.acknowledged.count, words.acknowledged),
      (report.recovered.count, words.recovered),
    ]
    let told = parts.filter { $0.0 > 0 }.map { $0.1($0.0) }
    return words.counted(told + [words.tasksTotal(past.tasks.count { !$0.isGone })])
  }

  /// The times at which nobody watched, which come before everything else: nothing is known of them.
  var gapItems: [ReportBlock] {
    let told = gaps.prefix(20).map { words.gap(moment($0.start), moment($0.end), words.length($0.end - $0.start)) }
    let rest = gaps.count - told.count
    return told.isEmpty ? [] : [.items(told + (rest > 0 ? [words.moreGaps(rest)] : []))]
  }
}
