import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// Tasks that are listed by name; of more there is only the number.
  private static let taskLimit = 100

  func objects(of cause: Cause) -> [DetailLine] {
    let list = cause.objects
    let gaps = HandOverObject.gaps(list, HandOverWords(look.language)).map { DetailLine("  " + $0, .dim, hang: 2) }
    guard !list.objects.isEmpty || !gaps.isEmpty else { return [] }
    let cells = list.objects.map { HandOverObject($0, HandOverWords(look.language)).cells }
    let rows = Self.aligned(cells).map { DetailLine("  " + $0, .plain, hang: 4) }
    return [DetailLine(words.objectsHeading(list.objects.count), .heading)] + rows + gaps
  }

  /// Other tasks that fail for the same cause; all of them where the cause itself is selected.
  func elsewhere(_ index: Int, _ digest: Digest) -> [DetailLine] {
    let isCause = state.selectedCause != nil
    let others = digest.tasks(withCauseOf: index, limit: Self.taskLimit)
    let count = digest.countOfTasks(withCauseOf: index) + (isCause ? 1 : 0)
    let shown = (isCause ? [index] : []) + others
    guard !shown.isEmpty else { return [] }
    let heading = isCause ? words.tasksHeading(count) : words.sameHeading(count)
    let rows = Self.aligned(shown.map { cells(ofTask: $0, digest) }).map { DetailLine("  " + $0, .plain, hang: 4) }
    let rest = count > shown.count ? [DetailLine("  " + words.moreTasks(count - shown.count), .dim)] : []
    return [DetailLine(heading, .heading)] + rows + rest
  }

  private func cells(ofTask index: Int, _ digest: Digest) -> [String] {
    let standing = self.state.roster?.standings[index]
    let state = standing.map { "\($0.state.glyph) \($0.state.word.text(in: look.language))" } ?? ""
    return [digest.snapshot.tasks[index].name(words), state, standing?.since.map(absolute) ?? ""]
  }

  func steps(of remedy: Remedy) -> [DetailLine] {
    guard !remedy.steps.isEmpty else { return [] }
    let lines = remedy.steps.enumerated().flatMap { self.lines(of: $1, number: $0 + 1) }
    return [DetailLine(words.stepsHeading, .heading)] + lines
  }

  /// Kind and place, then what to do, then its statements as comments where they change anything.
  private func lines(of step: Remedy.Step, number: Int) -> [DetailLine] {
    let known = HandOverWords(look.language)
    let mark = "\(number). "
    let hang = mark.utf8.count
    let indent = String(repeating: " ", count: hang)
    let place = step.place.map { " · " + safe($0) } ?? ""
    let head = mark + known.word(for: step.kind) + place + (step.isDestructive ? " · " + words.changesData : "")
    let sql = SafeText.lines(step.sql.joined(separator: "\n"), limit: .max, lineLimit: .max)
    let source = step.source.isEmpty ? [] : [known.source + ": " + SafeText.line(step.source)]
    return [DetailLine(head, step.isDestructive ? .heading : .plain, hang: hang)]
      + [DetailLine(indent + safe(step.text), .plain, hang: hang)]
      + sql.map { DetailLine(indent + "  " + $0, .dim, hang: hang + 4) }
      + source.map { DetailLine(indent + $0, .dim, hang: hang) }
  }

  /// What a person should know before trusting the rest.
  func caveats(_ explained: ExplainedTask) -> [DetailLine] {
    let cause = explained.cause
    var notes: [String] = []
    if cause.sqlState != nil, !cause.isSQLStateGiven { notes.append(words.derivedState) }
    let hasSQL = cause.remedy().steps.contains { !$0.sql.isEmpty }
    if hasSQL, !cause.isDialectKnown { notes.append(words.assumedDialect(cause.dialect.name)) }
    switch explained.json {
    case .truncated: notes.append(words.cutLog)
    case .invalid: notes.append(words.brokenLog)
    case .ok, .none: break
    }
    let omitted = explained.task.omittedMessageBytes
    if omitted > 0 { notes.append(words.omitted(omitted)) }
    guard !notes.isEmpty else { return [] }
    return [DetailLine(words.caveatsHeading, .heading)] + notes.map { DetailLine("· " + $0, .plain, hang: 2) }
  }

  /// Columns as wide as their widest cell, at most 40; without those that are empty in every row.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let columns = (0..<(rows.first?.count ?? 0)).filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = columns.map { column in min(rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0, 40) }
    return rows.map { row in
      zip(columns, widths).map { column, width in
        TextWidth.columns(of: row[column]) > width ? row[column] : TextWidth.pad(row[column], to: width)
      }.joined(separator: "  ")
    }.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
  }
}

extension Dialect {
  /// What the database is called.
  var name: String {
    switch self {
    case .dws: "DWS"
    case .postgresql: "PostgreSQL"
    }
  }
}
