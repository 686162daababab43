import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// Tasks that are listed by name; of more there is only the number.
  private static let taskLimit = 100
  /// The longest name that makes its column wider.
  private static let nameColumns = 40

  /// What the failure names, as a table: how, kind, name, on what.
  func objects(of cause: Cause) -> [DetailLine] {
    let list = cause.objects
    let known = HandOverWords(look.language)
    let gaps = HandOverObject.gaps(list, known).map { DetailLine("  " + $0, .warning, hang: 2) }
    guard !list.objects.isEmpty || !gaps.isEmpty else { return [] }
    var columns = DependentColumns()
    for object in list.objects where object.how != .unparsed { columns.widen(for: DependentCells(object, words)) }
    let width = list.objects.map { TextWidth.columns(of: known.word(for: $0.how)) }.max() ?? 0
    let rows = list.objects.map { object in
      var text = LineText("  ")
      text.add(known.word(for: object.how), padded: width, .dim)
      if object.how == .unparsed {
        text.add(SafeText.line(object.raw ?? ""), .unsafe)
      } else {
        columns.write(DependentCells(object, words), into: &text)
      }
      var line = text.line(.plain, hang: 4)
      line.value = (object.name ?? object.raw).map { .text($0[...]) }
      return line
    }
    return [DetailLine(words.objectsHeading(list.objects.count), .heading)] + rows + gaps
  }

  /// Other tasks that fail for the same cause; all of them where the cause itself is selected.
  func elsewhere(_ index: Int, _ digest: Digest) -> [DetailLine] {
    let isCause = state.selectedCause != nil
    let others = digest.tasks(withCauseOf: index, limit: Self.taskLimit)
    let count = digest.countOfTasks(withCauseOf: index) + (isCause ? 1 : 0)
    let shown = (isCause ? [index] : []) + others
    guard !shown.isEmpty else { return [] }
    let names = shown.map { TextWidth.columns(of: digest.snapshot.tasks[$0].name(words)) }
    let width = min(names.max() ?? 0, Self.nameColumns)
    let rows = shown.map { row(ofTask: $0, digest, width) }
    let rest = count > shown.count ? [DetailLine("  " + words.moreTasks(count - shown.count), .dim)] : []
    return [DetailLine(isCause ? words.tasksHeading(count) : words.sameHeading(count), .heading)] + rows + rest
  }

  private func row(ofTask index: Int, _ digest: Digest, _ width: Int) -> DetailLine {
    var text = LineText("  ")
    text.add(digest.snapshot.tasks[index].name(words), padded: width)
    if let standing = state.roster?.standings[index] {
      let word = "\(standing.state.glyph) \(standing.state.word.text(in: look.language))"
      text.add(word, padded: 11, .state(standing.state))
      if let since = standing.since { text.add(state.displayZone.local(since).description, .dim) }
    }
    var line = text.line(.plain, hang: 4)
    line.value = digest.snapshot.tasks[index].givenName.map { .text($0[...]) }
    return line
  }

  /// What a person should know before trusting the rest.
  func caveats(_ explained: ExplainedTask) -> [DetailLine] {
    let cause = explained.cause
    var notes: [String] = []
    if cause.sqlState != nil, !cause.isSQLStateGiven { notes.append(words.derivedState) }
    let hasSQL = explained.remedy.steps.contains { !$0.sql.isEmpty }
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
